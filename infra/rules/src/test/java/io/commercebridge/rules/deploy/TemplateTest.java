package io.commercebridge.rules.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.rules.Project;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateTest {

    private static final Template TEMPLATE = Template.parse(Project.text("template.yaml"));
    private static final FunctionRules FUNCTIONS = new FunctionRules(TEMPLATE);

    @Test
    void runsNativeExecutablesOnArmUnlessAskedOtherwise() {
        JsonNode packaging = TEMPLATE.root().path("Mappings").path("Packaging");
        assertThat(parameterDefault("Runtime")).isEqualTo("native");
        assertThat(parameterDefault("Architecture")).isEqualTo("arm64");
        assertThat(packaging.path("native").path("Runtime").asText()).isEqualTo("provided.al2023");
        assertThat(packaging.path("native").path("Handler").asText()).isEqualTo("bootstrap");
        assertThat(packaging.path("jvm").path("Runtime").asText()).isEqualTo("java25");
        assertThat(packaging.path("jvm").path("Handler").asText())
                .isEqualTo("io.quarkus.funqy.lambda.FunqyStreamHandler::handleRequest");
        assertThat(TEMPLATE.functions().values()).allSatisfy(function -> assertThat(Template.environment(function)
                        .path("DISABLE_SIGNAL_HANDLERS")
                        .asText())
                .isEqualTo("true"));
    }

    @Test
    void deploysTheZipOfEveryFunctionModule() {
        assertThat(FUNCTIONS.code(Project.functions())).isEmpty();
    }

    @Test
    void setsTheDocumentedVariablesAndNoOthers() {
        List<String> flows = TEMPLATE.queueEvents().keySet().stream()
                .map(id -> Template.folder(TEMPLATE.resource(id)))
                .toList();
        assertThat(FUNCTIONS.environment(Settings.of(flows))).isEmpty();
    }

    @Test
    void holdsSecretsOnlyInTheSecretStore() {
        assertThat(FUNCTIONS.secrets()).isEmpty();
    }

    @Test
    void givesEveryFlowItsQueuesAndBatchReports() {
        assertThat(TEMPLATE.queueEvents()).isNotEmpty();
        assertThat(new FlowRules(TEMPLATE).complaints()).isEmpty();
    }

    @Test
    void allowsNoWildcardAndNoForeignPolicy() {
        assertThat(PolicyRules.functionsWithoutOwnRole(TEMPLATE)).isEmpty();
        assertThat(PolicyRules.wildcards(TEMPLATE)).isEmpty();
    }

    @Test
    void keepsEveryFlowToItsOwnQueues() {
        assertThat(PolicyRules.foreignQueues(TEMPLATE)).isEmpty();
        assertThat(PolicyRules.ownQueues(TEMPLATE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", textBlock = """
            CustomersRole -> dynamodb:DeleteItem, dynamodb:GetItem, dynamodb:PutItem, dynamodb:UpdateItem
            CatalogueRole -> dynamodb:BatchGetItem, dynamodb:GetItem, dynamodb:PutItem, dynamodb:UpdateItem
            OrdersRole    -> dynamodb:GetItem, dynamodb:PutItem, dynamodb:UpdateItem
            FulfilmentRole -> dynamodb:GetItem, dynamodb:PutItem, dynamodb:UpdateItem
            BillingRole   -> dynamodb:GetItem, dynamodb:PutItem, dynamodb:UpdateItem
            ReturnsRole   -> dynamodb:GetItem, dynamodb:PutItem, dynamodb:UpdateItem
            CasesRole     -> dynamodb:GetItem, dynamodb:PutItem, dynamodb:UpdateItem
            SegmentsRole  -> dynamodb:BatchGetItem, dynamodb:GetItem, dynamodb:PutItem, dynamodb:UpdateItem
            """)
    void letsAFlowDoWithTheTableWhatItDoesAndNoMore(String role, String actions) {
        assertThat(String.join(", ", PolicyRules.actions(TEMPLATE, role, "CorrelationsTable")))
                .isEqualTo(actions);
        assertThat(PolicyRules.actions(TEMPLATE, role, "WebhookSecrets")).isEmpty();
    }

    @Test
    void letsIntakeDoNothingButQueue() {
        assertThat(TEMPLATE.queueEvents().values()).allSatisfy(event -> assertThat(
                        PolicyRules.actions(TEMPLATE, "IntakeRole", Template.target(event.path("Queue"))))
                .containsExactly("sqs:SendMessage"));
        assertThat(PolicyRules.actions(TEMPLATE, "IntakeRole", "CorrelationsTable"))
                .isEmpty();
        assertThat(PolicyRules.actions(TEMPLATE, "IntakeRole", "ClientSecrets")).isEmpty();
        assertThat(PolicyRules.actions(TEMPLATE, "IntakeRole", "WebhookSecrets"))
                .containsExactly("secretsmanager:GetSecretValue");
    }

    @Test
    void keepsLogsForADeclaredTime() {
        assertThat(FUNCTIONS.logs()).isEmpty();
    }

    @Test
    void keepsTheTableBeyondTheStackAndRecoverable() {
        JsonNode resource = TEMPLATE.root().path("Resources").path("CorrelationsTable");
        JsonNode table = resource.path("Properties");
        assertThat(resource.path("DeletionPolicy").asText()).isEqualTo("Retain");
        assertThat(table.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
        assertThat(table.findValue("PointInTimeRecoveryEnabled").asBoolean()).isTrue();
        assertThat(table.path("TimeToLiveSpecification").path("AttributeName").asText())
                .isEqualTo("expiresAt");
        assertThat(table.path("KeySchema").path(0).path("AttributeName").asText())
                .isEqualTo("pk");
        JsonNode index = table.path("GlobalSecondaryIndexes").path(0);
        assertThat(index.path("IndexName").asText()).isEqualTo("byBusinessKey");
        assertThat(index.path("Projection").path("ProjectionType").asText()).isEqualTo("KEYS_ONLY");
    }

    @Test
    void logsRequestsWithoutWhatTheyCarry() {
        JsonNode api = TEMPLATE.resources("AWS::Serverless::HttpApi")
                .values()
                .iterator()
                .next();
        assertThat(api.path("DefaultRouteSettings").has("ThrottlingRateLimit")).isTrue();
        assertThat(api.path("AccessLogSettings").path("Format").asText())
                .startsWith("{")
                .contains("$context.requestId", "$context.status")
                .doesNotContain("$context.path", "header", "query", "authorizer");
    }

    @Test
    void routesTheWebhooksAndHealthToIntake() {
        JsonNode intake = TEMPLATE.resource("IntakeFunction");
        assertThat(Template.events(intake, "HttpApi")
                        .map(route -> route.path("Method").asText() + " "
                                + route.path("Path").asText()))
                .containsExactlyInAnyOrder(
                        "POST /webhooks/commerce", "POST /webhooks/dynamics", "POST /webhooks/plugin", "GET /health");
        // SAP Commerce waits 5 s in all: a 503 after that is a time-out, which it does not repeat.
        assertThat(Template.events(intake, "HttpApi")
                        .map(route -> route.path("TimeoutInMillis").asInt()))
                .allSatisfy(timeout -> assertThat(timeout).isBetween(1000, 4800));
    }

    @Test
    void raisesAnAlarmForEveryFunctionAndQueue() {
        Map<String, JsonNode> alarms = TEMPLATE.resources("AWS::CloudWatch::Alarm");
        Stream.concat(TEMPLATE.functions().keySet().stream(), TEMPLATE.resources("AWS::SQS::Queue").keySet().stream())
                .forEach(
                        id -> assertThat(alarms.values()).as("alarms on %s", id).anySatisfy(alarm -> assertThat(
                                        alarm.findValues("Value"))
                                .extracting(Template::target)
                                .contains(id)));
    }

    @Test
    void passesCfnLint() throws IOException, InterruptedException {
        Optional<Path> linter = onPath("cfn-lint");
        assumeTrue(
                linter.isPresent(),
                "SKIPPED: cfn-lint is not on the PATH, the template was not linted (pip install cfn-lint)");
        Process lint = new ProcessBuilder(linter.orElseThrow().toString(), "template.yaml")
                .directory(Project.root().toFile())
                .redirectErrorStream(true)
                .start();
        String findings = new String(lint.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(lint.waitFor()).as(findings).isZero();
    }

    private static Optional<Path> onPath(String command) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, command))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String parameterDefault(String name) {
        return TEMPLATE.root().path("Parameters").path(name).path("Default").asText();
    }
}
