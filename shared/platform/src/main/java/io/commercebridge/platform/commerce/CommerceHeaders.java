package io.commercebridge.platform.commerce;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/** Headers of one request; those that are null are not sent. */
final class CommerceHeaders {
    @HeaderParam(HttpHeaders.AUTHORIZATION)
    @Nullable
    String authorization;

    @HeaderParam(HttpHeaders.ACCEPT)
    @Nullable
    String accept;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    @Nullable
    String contentType;

    @HeaderParam(HttpHeaders.CONTENT_LANGUAGE)
    @Nullable
    String contentLanguage;

    @HeaderParam("integrationMessageId")
    @Nullable
    String integrationMessageId;

    @HeaderParam("Pre-Persist-Hook")
    @Nullable
    String prePersistHook;

    static CommerceHeaders reading(String token) {
        CommerceHeaders headers = new CommerceHeaders();
        headers.authorization = "Bearer " + token;
        headers.accept = "application/json";
        return headers;
    }

    static CommerceHeaders writing(String token, WriteOptions options) {
        CommerceHeaders headers = reading(token);
        headers.contentType = "application/json";
        headers.integrationMessageId = options.messageId();
        headers.contentLanguage = options.language().orElse(null);
        headers.prePersistHook = options.prePersistHook().orElse(null);
        return headers;
    }

    CommerceHeaders batch(String type) {
        accept = "multipart/mixed";
        contentType = type;
        return this;
    }
}
