package io.commercebridge.platform.dynamics.context;

import static io.commercebridge.platform.dynamics.context.ValueReader.guid;
import static io.commercebridge.platform.dynamics.context.ValueReader.optionalText;
import static io.commercebridge.platform.dynamics.context.ValueReader.pairs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.commercebridge.platform.event.JsonProblem;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Reads the scalar fields of a context and leaves the values to {@link ValueReader}. */
final class ContextReader {
    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private ContextReader() {}

    static RemoteExecutionContext parse(String json) {
        try {
            return context(JSON.readTree(json), "");
        } catch (JsonProcessingException e) {
            throw new BridgeException(
                    Category.POISON,
                    "RemoteExecutionContext: the body " + JsonProblem.describe(e),
                    "Look at what sent it.",
                    e);
        }
    }

    static RemoteExecutionContext context(JsonNode json, String path) {
        return new RemoteExecutionContext(
                required(json, "OperationId", path),
                guid(json.path("RequestId"), path + "/RequestId"),
                guid(json.path("CorrelationId"), path + "/CorrelationId"),
                guid(json.path("OrganizationId"), path + "/OrganizationId"),
                optionalText(json.path("OrganizationName")),
                guid(json.path("InitiatingUserId"), path + "/InitiatingUserId"),
                guid(json.path("UserId"), path + "/UserId"),
                text(json, "MessageName", path),
                json.path("Depth").asInt(1),
                json.path("Mode").asInt(1),
                json.path("Stage").asInt(40),
                text(json, "PrimaryEntityName", path),
                required(json, "PrimaryEntityId", path),
                createdOn(json, path),
                guid(json.path("OwningExtension").path("Id"), path + "/OwningExtension/Id"),
                pairs(json.path("InputParameters"), path + "/InputParameters", ValueReader::value),
                pairs(json.path("OutputParameters"), path + "/OutputParameters", ValueReader::value),
                pairs(json.path("SharedVariables"), path + "/SharedVariables", ValueReader::value),
                pairs(json.path("PreEntityImages"), path + "/PreEntityImages", ValueReader::entity),
                pairs(json.path("PostEntityImages"), path + "/PostEntityImages", ValueReader::entity),
                parent(json.path("ParentContext"), path + "/ParentContext"));
    }

    private static Optional<RemoteExecutionContext> parent(JsonNode json, String path) {
        return json.isObject() ? Optional.of(context(json, path)) : Optional.empty();
    }

    private static UUID required(JsonNode json, String field, String path) {
        return guid(json.path(field), path + "/" + field)
                .orElseThrow(() -> Malformed.at(path + "/" + field, "is missing"));
    }

    private static String text(JsonNode json, String field, String path) {
        return optionalText(json.path(field))
                .filter(text -> !text.isBlank())
                .orElseThrow(() -> Malformed.at(path + "/" + field, "is missing"));
    }

    private static Instant createdOn(JsonNode json, String path) {
        return optionalText(json.path("OperationCreatedOn"))
                .flatMap(DateForm::parse)
                .orElseThrow(() -> Malformed.at(path + "/OperationCreatedOn", "is not a date such as /Date(0)/"));
    }
}
