package io.commercebridge.local.queue;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.sqs.model.Message;

class SqsBatchTest {
    private final SqsBatch batch = new SqsBatch("arn:q", "eu-central-1", List.of(message("1"), message("2")));

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "{}", "{\"batchItemFailures\":null}", "{\"batchItemFailures\":[]}"})
    void isDoneWithAllWhenNoFailureIsNamed(String answer) {
        assertThat(done(answer)).containsExactly("1", "2");
    }

    @Test
    void keepsWhatIsNamed() {
        assertThat(done("{\"batchItemFailures\":[{\"itemIdentifier\":\"1\"}]}")).containsExactly("2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not json",
                "{\"batchItemFailures\":\"1\"}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":null}]}",
                "{\"batchItemFailures\":[{\"item\":\"1\"}]}",
                "{\"batchItemFailures\":[{\"itemIdentifier\":\"3\"}]}"
            })
    void keepsAllWhenTheAnswerMakesNoSense(String answer) {
        assertThat(done(answer)).isEmpty();
    }

    private List<String> done(String answer) {
        return batch.done(answer.getBytes(UTF_8)).stream()
                .map(Message::messageId)
                .toList();
    }

    private static Message message(String id) {
        return Message.builder().messageId(id).body("b").receiptHandle("r" + id).build();
    }
}
