package io.commercebridge.rules.planted.reflect;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.SQSBatchResponse;
import com.amazonaws.services.lambda.runtime.events.SQSEvent;
import io.quarkus.funqy.Funq;
import java.util.List;

/** Registers none of its types. */
public class ForgetfulFunction {

    @Funq
    public List<ForgottenAnswer> answer(ForgottenQuestion question) {
        return List.of(new ForgottenAnswer(question.text()));
    }

    @Funq
    public String http(APIGatewayV2HTTPEvent event) {
        return event.getRawPath();
    }

    @Funq
    public SQSBatchResponse queue(SQSEvent event) {
        return new SQSBatchResponse(List.of());
    }
}
