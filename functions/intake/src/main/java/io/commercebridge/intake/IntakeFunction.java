package io.commercebridge.intake;

import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import io.commercebridge.intake.RequestLog.Line;
import io.commercebridge.intake.http.Answer;
import io.commercebridge.intake.http.Refusal;
import io.commercebridge.intake.http.WebhookRequest;
import io.quarkus.funqy.Funq;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.inject.Inject;
import java.time.Clock;
import org.jboss.logging.Logger;

/** The entry point: an API Gateway request in, an answer out, whatever happens. */
@RegisterForReflection(
        targets = {
            APIGatewayV2HTTPEvent.class,
            APIGatewayV2HTTPEvent.RequestContext.class,
            APIGatewayV2HTTPEvent.RequestContext.Http.class,
            APIGatewayV2HTTPEvent.RequestContext.Authorizer.class,
            APIGatewayV2HTTPEvent.RequestContext.Authorizer.JWT.class,
            APIGatewayV2HTTPEvent.RequestContext.CognitoIdentity.class,
            APIGatewayV2HTTPEvent.RequestContext.IAM.class,
            APIGatewayV2HTTPResponse.class
        })
public class IntakeFunction {
    private static final Logger LOG = Logger.getLogger(IntakeFunction.class);

    private final Intake intake;
    private final RequestLog log;

    @Inject
    public IntakeFunction(Intake intake, Clock clock) {
        this(intake, new RequestLog(System.out, clock));
    }

    IntakeFunction(Intake intake, RequestLog log) {
        this.intake = intake;
        this.log = log;
    }

    @Funq
    public APIGatewayV2HTTPResponse intake(APIGatewayV2HTTPEvent event) {
        Line line = log.begin();
        Answer answer = answer(event, line);
        if (answer.status() != 200) {
            log.end(line, answer);
        }
        return answer.toResponse();
    }

    // Everything is caught: Funqy would hand the message of an exception to the caller, and API Gateway would answer
    // 500,
    // which Dataverse does not try again.
    @SuppressWarnings("CatchingUnchecked")
    private Answer answer(APIGatewayV2HTTPEvent event, Line line) {
        try {
            return intake.answer(WebhookRequest.of(event), line);
        } catch (Refusal e) {
            return Answer.error(e.status(), String.valueOf(e.getMessage()));
        } catch (RuntimeException | LinkageError | StackOverflowError e) {
            // Only the type: the message may hold what the sender sent.
            LOG.errorf(
                    "unexpected %s at %s",
                    e.getClass().getName(), e.getStackTrace().length == 0 ? "" : e.getStackTrace()[0]);
            return Answer.error(503, "internal error, send again");
        }
    }
}
