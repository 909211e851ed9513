package io.commercebridge.platform.security;

import org.eclipse.microprofile.config.spi.Converter;

/** Lets a {@link Secret} be a member of a configuration mapping. Found through META-INF/services. */
public final class SecretConverter implements Converter<Secret> {
    private static final long serialVersionUID = 1L;

    @Override
    public Secret convert(String value) {
        return new Secret(value.strip());
    }
}
