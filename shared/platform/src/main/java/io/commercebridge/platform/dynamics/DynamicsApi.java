package io.commercebridge.platform.dynamics;

import io.quarkus.rest.client.reactive.Url;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;

/** The wire: addresses are complete and encoded already, status and body come back as they are. */
@Path("")
interface DynamicsApi {

    @GET
    Uni<Response> get(@Url URI address, @BeanParam DynamicsHeaders headers);

    @POST
    Uni<Response> post(@Url URI address, @BeanParam DynamicsHeaders headers, String body);

    @PATCH
    Uni<Response> patch(@Url URI address, @BeanParam DynamicsHeaders headers, String body);

    @DELETE
    Uni<Response> delete(@Url URI address, @BeanParam DynamicsHeaders headers);
}
