package io.commercebridge.platform.event;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @ParameterizedTest
    @CsvSource(delimiterString = " = ", textBlock = """
            {"a":1,"b":[{"x":1,"y":2}]} = {"b":[{"y":2,"x":1}],"a":1}
            {"a":1.0}                   = {"a":1}
            {"a":1e2}                   = {"a":100}
            {"a":-0.0}                  = {"a":0}
            {"a":0.10}                  = {"a":1E-1}
            {"a":null}                  = {}
            {"é":"\\u20ac"}              = {"\\u00e9":"€"}
            """)
    void doesNotTellApartWhatMeansTheSame(String one, String other) throws JsonProcessingException {
        assertThat(hash(one)).isEqualTo(hash(other));
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " # ", textBlock = """
            {"a":1}             # {"a":"1"}
            {"a":[]}            # {}
            {"a":{}}            # {}
            {"a":[1,2]}         # {"a":[2,1]}
            {"a":[null]}        # {"a":[]}
            {"a":true}          # {"a":"true"}
            {"a":"x","b":"y"}   # {"a":"x\\",\\"b\\":\\"y"}
            {"a":100}           # {"a":10}
            """)
    void tellsApartWhatMeansSomethingElse(String one, String other) throws JsonProcessingException {
        assertThat(hash(one)).isNotEqualTo(hash(other));
    }

    @Property(tries = 200)
    void theOrderOfKeysNeverCounts(@ForAll @Size(max = 8) Map<String, Integer> members, @ForAll long seed) {
        List<Map.Entry<String, Integer>> shuffled = new ArrayList<>(members.entrySet());
        Collections.shuffle(shuffled, new Random(seed));

        assertThat(CanonicalJson.hash(object(shuffled)))
                .isEqualTo(CanonicalJson.hash(object(List.copyOf(members.entrySet()))));
    }

    @Property(tries = 200)
    void theSpellingOfANumberNeverCounts(@ForAll @BigRange(min = "-1e12", max = "1e12") BigDecimal number)
            throws JsonProcessingException {
        assertThat(hash("[" + number.toString() + "]")).isEqualTo(hash("[" + number.toPlainString() + "]"));
        assertThat(hash("[" + number.toPlainString() + "]"))
                .isEqualTo(hash("[" + number.setScale(number.scale() + 3).toEngineeringString() + "]"));
    }

    @Test
    void doesNotDependOnHowJacksonHoldsANumber() throws JsonProcessingException {
        JsonNode asDouble = new ObjectMapper().readTree("{\"a\":246.5,\"b\":12345678901234567890}");

        assertThat(CanonicalJson.hash(asDouble)).isEqualTo(hash("{\"a\":2.465e2,\"b\":12345678901234567890}"));
    }

    @Test
    void i8WritesAHugeExponentWithoutItsZeros() throws JsonProcessingException {
        assertThat(CanonicalJson.of(JSON.readTree("[1e99999999]"))).isEqualTo("[1e99999999]");
    }

    @Test
    void hashesTo22CharactersThatAnyKeyMayHold() throws JsonProcessingException {
        assertThat(hash("{\"a\":1}")).matches("[A-Za-z0-9_-]{22}").isEqualTo(hash("{ \"a\" : 1 }"));
    }

    private static String hash(String json) throws JsonProcessingException {
        return CanonicalJson.hash(JSON.readTree(json));
    }

    private static ObjectNode object(List<Map.Entry<String, Integer>> members) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        members.forEach(member -> object.put(member.getKey(), member.getValue()));
        return object;
    }
}
