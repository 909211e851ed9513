package io.commercebridge.platform.remote;

import io.commercebridge.platform.security.Secret;
import io.commercebridge.platform.security.Secrets;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Stands in for beans of other packages as long as those are not part of the application under test. */
class RemoteTestBeans {

    @Produces
    @Singleton
    @DefaultBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Produces
    @Singleton
    @DefaultBean
    Secrets secrets() {
        return Secret::reference;
    }
}
