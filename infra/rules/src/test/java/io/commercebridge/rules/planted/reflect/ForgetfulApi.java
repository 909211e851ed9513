package io.commercebridge.rules.planted.reflect;

import jakarta.ws.rs.POST;
import jakarta.ws.rs.QueryParam;

interface ForgetfulApi {

    @POST
    void send(@QueryParam("key") RestParameter key, RestBody body);

    record RestBody(String text) {}

    record RestParameter(String text) {}
}
