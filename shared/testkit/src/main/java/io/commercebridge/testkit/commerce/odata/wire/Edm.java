package io.commercebridge.testkit.commerce.odata.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.testkit.commerce.types.ValueType;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Converts between stored atomic values and OData v2's verbose JSON. */
public final class Edm {
    private static final Pattern DATE = Pattern.compile("/Date\\((-?\\d+)([+-]\\d+)?\\)/");

    private Edm() {}

    /**
     * Reads one property value. 64-bit integers, doubles and decimals may be numbers or strings; 32-bit integers and
     * booleans must be themselves.
     *
     * @throws ODataException 400 {@code odata_error} for a value of another type
     */
    public static Object read(String property, ValueType type, JsonNode json) {
        try {
            return switch (type) {
                case STRING -> text(json);
                case BOOLEAN -> require(json.isBoolean(), json).booleanValue();
                case INTEGER ->
                    require(json.canConvertToInt() && json.isIntegralNumber(), json)
                            .intValue();
                case LONG -> new BigDecimal(numeral(json)).longValueExact();
                case FLOAT -> Float.valueOf(numeral(json));
                case DOUBLE -> new BigDecimal(numeral(json)).doubleValue();
                case DECIMAL -> new BigDecimal(numeral(json));
                case DATE -> date(text(json));
            };
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            throw ODataException.badRequest(
                    "odata_error", "The value " + json + " of property [" + property + "] is no " + type.edmName());
        }
    }

    /** @param numbersAsStrings whether Int64, Single, Double and Decimal are quoted, as OData v2 has it */
    public static JsonNode write(Object value, boolean numbersAsStrings) {
        JsonNodeFactory json = JsonNodeFactory.instance;
        return switch (value) {
            case Instant date -> json.textNode("/Date(" + date.toEpochMilli() + ")/");
            case Boolean flag -> json.booleanNode(flag);
            case Integer number -> json.numberNode(number);
            case BigDecimal number ->
                numbersAsStrings ? json.textNode(number.toPlainString()) : json.numberNode(number);
            case Number number when numbersAsStrings -> json.textNode(number.toString());
            case Long number -> json.numberNode(number);
            case Number number -> json.numberNode(number.doubleValue());
            default -> json.textNode(value.toString());
        };
    }

    /** A date as {@code /Date(ms)/} or as a local time without zone, which is UTC. */
    public static Instant date(String text) {
        Matcher matcher = DATE.matcher(text);
        return matcher.matches()
                ? Instant.ofEpochMilli(Long.parseLong(matcher.group(1)))
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private static String text(JsonNode json) {
        return require(json.isTextual(), json).textValue();
    }

    private static String numeral(JsonNode json) {
        return require(json.isNumber() || json.isTextual(), json).asText();
    }

    private static JsonNode require(boolean holds, JsonNode json) {
        if (!holds) {
            throw new IllegalArgumentException(json.toString());
        }
        return json;
    }
}
