package io.commercebridge.testkit.dynamics.webapi;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.records.Refusal;
import io.commercebridge.testkit.server.Reply;
import java.io.UncheckedIOException;

/** Answers in the form of the Web API. */
public final class Replies {
    private static final ObjectMapper JSON = new ObjectMapper().enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);

    private Replies() {}

    public static Reply json(int status, JsonNode body) {
        try {
            return Reply.of(status, "application/json; odata.metadata=minimal", JSON.writeValueAsString(body))
                    .with("OData-Version", "4.0");
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Reply empty(int status) {
        return Reply.empty(status).with("OData-Version", "4.0");
    }

    /** A refusal; with annotations it also says what Dataverse adds for people. */
    public static Reply error(Refusal refusal, boolean annotations) {
        ObjectNode body = JSON.createObjectNode();
        ObjectNode error = body.putObject("error");
        error.put("code", refusal.code()).put("message", refusal.getMessage());
        if (annotations) {
            error.put("@Microsoft.PowerApps.CDS.ErrorDetails.OperationStatus", "0")
                    .put("@Microsoft.PowerApps.CDS.ErrorDetails.SubErrorCode", "2146233088")
                    .put(
                            "@Microsoft.PowerApps.CDS.HelpLink",
                            "http://go.microsoft.com/fwlink/?LinkID=398563&error=Microsoft.Crm.CrmException%3a"
                                    + refusal.code().replace("0x", ""))
                    .put("@Microsoft.PowerApps.CDS.InnerError.Message", refusal.getMessage());
        }
        return json(refusal.status(), body);
    }
}
