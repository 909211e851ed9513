package io.commercebridge.testkit.commerce.odata;

import static java.util.Objects.requireNonNull;

import io.commercebridge.testkit.commerce.integration.IntegrationObject;
import io.commercebridge.testkit.commerce.integration.IntegrationSetup;
import io.commercebridge.testkit.commerce.odata.wire.EntityWriter;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.server.Exchange;

/** One request with all that serving it needs. */
record Call(
        Store store,
        IntegrationSetup setup,
        IntegrationObject object,
        Exchange request,
        Switches switches,
        String host) {
    static final String ROOT = "/odata2webservices/";

    Call {
        requireNonNull(store, "store");
        requireNonNull(setup, "setup");
        requireNonNull(object, "object");
        requireNonNull(request, "request");
    }

    /** The same for one operation of a batch. */
    Call of(Exchange operation) {
        return new Call(store, setup, object, operation, switches, host);
    }

    EntityWriter writer() {
        return new EntityWriter(
                store,
                object,
                new EntityWriter.Style(
                        host + ROOT + object.code(), language("accept-language"), switches.numbersAsStrings()));
    }

    String contentLanguage() {
        return language("content-language");
    }

    private String language(String header) {
        return request.header(header)
                .map(value -> value.split("[-,;]", 2)[0].strip())
                .filter(value -> !value.isEmpty() && !value.equals("*"))
                .orElse("en");
    }
}
