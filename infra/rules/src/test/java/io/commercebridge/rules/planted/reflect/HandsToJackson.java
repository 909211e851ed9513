package io.commercebridge.rules.planted.reflect;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

record HandsToJackson(ObjectMapper json) {

    String read(String text) throws JsonProcessingException {
        return json.readValue(text, ReadDirectly.class).text();
    }

    String readThroughAMethod(String text) throws JsonProcessingException {
        return parse(text, ReadThroughAMethod.class).text();
    }

    List<InAList> readAList(String text) throws JsonProcessingException {
        return json.readValue(text, new TypeReference<>() {});
    }

    String write(String text) throws JsonProcessingException {
        Written value = new Written(text);
        return json.writeValueAsString(value);
    }

    Optional<InputStream> open(String name) {
        return Optional.ofNullable(HandsToJackson.class.getResourceAsStream(name))
                .or(() -> Optional.ofNullable(HandsToJackson.class.getResourceAsStream("units.txt")))
                .or(() -> Optional.ofNullable(HandsToJackson.class.getResourceAsStream("/codes/units.txt")));
    }

    private <T> T parse(String text, Class<T> type) throws JsonProcessingException {
        return json.readValue(text, type);
    }
}
