package io.commercebridge.platform.dynamics;

import io.commercebridge.platform.dynamics.odata.Operation;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.core.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Headers of one request; those that are null are not sent. See "Compose HTTP requests and handle errors" at
 * learn.microsoft.com.
 */
final class DynamicsHeaders {
    /** A preference: lookups tell their table, choices their label. */
    static final String ANNOTATIONS = "odata.include-annotations=\"*\"";

    private static final String JSON = "application/json";

    @HeaderParam(HttpHeaders.AUTHORIZATION)
    @Nullable
    String authorization;

    @HeaderParam(HttpHeaders.ACCEPT)
    @Nullable
    String accept = JSON;

    @HeaderParam("OData-MaxVersion")
    @Nullable
    String maxVersion = "4.0";

    @HeaderParam("OData-Version")
    @Nullable
    String version = "4.0";

    /** The text {@code null} keeps caches out, as Dataverse wants it. */
    @HeaderParam(HttpHeaders.IF_NONE_MATCH)
    @Nullable
    String ifNoneMatch = "null";

    @HeaderParam(HttpHeaders.IF_MATCH)
    @Nullable
    String ifMatch;

    @HeaderParam("Prefer")
    @Nullable
    String prefer;

    @HeaderParam(HttpHeaders.CONTENT_TYPE)
    @Nullable
    String contentType;

    private DynamicsHeaders(String token) {
        authorization = "Bearer " + token;
    }

    static DynamicsHeaders reading(String token, String prefer) {
        DynamicsHeaders headers = new DynamicsHeaders(token);
        headers.prefer = prefer;
        return headers;
    }

    static DynamicsHeaders writing(String token, Operation operation) {
        DynamicsHeaders headers = new DynamicsHeaders(token);
        headers.contentType = operation.body().isPresent() ? JSON : null;
        operation.precondition().ifMatch().ifPresent(value -> headers.ifMatch = value);
        operation.precondition().ifNoneMatch().ifPresent(value -> headers.ifNoneMatch = value);
        return headers;
    }

    static DynamicsHeaders batch(String token, String contentType) {
        DynamicsHeaders headers = new DynamicsHeaders(token);
        headers.contentType = contentType;
        return headers;
    }
}
