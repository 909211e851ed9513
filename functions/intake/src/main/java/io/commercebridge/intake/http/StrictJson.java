package io.commercebridge.intake.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.commercebridge.platform.event.JsonProblem;
import java.util.Map;

/**
 * Reads a body that no flow behind intake can stumble over: one object, bounded in depth and numbers, no key twice.
 *
 * <p>Whatever is refused here is refused with its place and without its value.
 */
public final class StrictJson {
    static final int DEEPEST = 64;
    static final int LONGEST_NUMBER = 100;

    /** Far beyond any double; a short literal such as 1e999999999 would fill the memory of whoever rounds it. */
    static final int LARGEST_EXPONENT = 400;

    private static final ObjectReader JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(LONGEST_NUMBER)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build()
            .reader();

    private StrictJson() {}

    /** @throws Refusal if the text is not one such object */
    public static JsonNode object(String text) {
        JsonNode json = parse(text);
        if (!json.isObject()) {
            throw Refusal.malformed("the body is not a JSON object");
        }
        checkNumbers(json, "");
        return json;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw Refusal.malformed("the body " + JsonProblem.describe(e));
        } catch (ArithmeticException | NumberFormatException _) {
            throw Refusal.malformed("the body holds a number that is out of range");
        }
    }

    private static void checkNumbers(JsonNode json, String pointer) {
        if (json.isBigDecimal() && Math.abs((long) json.decimalValue().scale()) > LARGEST_EXPONENT) {
            throw Refusal.malformed("the number at " + pointer + " is out of range");
        }
        int index = 0;
        for (JsonNode element :
                json.isArray() ? json : Map.<String, JsonNode>of().values()) {
            checkNumbers(element, pointer + "/" + index++);
        }
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            checkNumbers(member.getValue(), pointer + "/" + member.getKey());
        }
    }
}
