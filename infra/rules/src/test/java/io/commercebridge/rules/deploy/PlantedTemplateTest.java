package io.commercebridge.rules.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import io.commercebridge.rules.Project;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The real template with one line made wrong: each rule must say so. */
class PlantedTemplateTest {

    @Test
    void catchesWildcards() {
        assertThat(PolicyRules.wildcards(with("Action: dynamodb:Query", "Action: 'dynamodb:*'")))
                .isNotEmpty();
        assertThat(PolicyRules.wildcards(with("Resource: !GetAtt OrdersQueue.Arn", "Resource: '*'")))
                .isNotEmpty();
        assertThat(PolicyRules.wildcards(with("/index/byBusinessKey'", "/index/*'")))
                .isNotEmpty();
    }

    @Test
    void catchesPoliciesThatSamWouldAdd() {
        assertThat(PolicyRules.functionsWithoutOwnRole(with("Role: !GetAtt OrdersRole.Arn", "Tracing: Active")))
                .isNotEmpty();
        assertThat(PolicyRules.functionsWithoutOwnRole(
                        with("Role: !GetAtt OrdersRole.Arn", "Role: !GetAtt IntakeRole.Arn")))
                .isNotEmpty();
    }

    @Test
    void catchesAFlowThatMayReachIntoAnothersQueue() {
        String own = "sqs:SendMessage]\n                Resource: !GetAtt OrdersQueue.Arn";
        assertThat(PolicyRules.foreignQueues(with(own, own.replace("Orders", "Customers"))))
                .containsExactly("OrdersRole: CustomersQueue");
    }

    @Test
    void catchesAFlowThatMayDoTooLittleOrTooMuchWithItsOwnQueues() {
        String own = ", sqs:SendMessage]\n                Resource: !GetAtt CatalogueQueue.Arn";
        assertThat(PolicyRules.ownQueues(with(own, own.replace(", sqs:SendMessage", ""))))
                .singleElement(STRING)
                .startsWith("CatalogueRole: ")
                .endsWith(" on CatalogueQueue");
        assertThat(PolicyRules.ownQueues(with(own, own.replace("]", ", sqs:PurgeQueue]"))))
                .hasSize(1);
    }

    @Test
    void catchesQueuesThatLoseOrParkTooEarly() {
        flowComplains(with("FunctionResponseTypes: [ReportBatchItemFailures]", "Enabled: true"), "single failures");
        flowComplains(with("VisibilityTimeout: 180", "VisibilityTimeout: 179"), "six time-outs");
        flowComplains(with("maxReceiveCount: 1000", "maxReceiveCount: 5"), "never tried");
        flowComplains(with("-orders.fifo", "-orders"), "end in .fifo");
        flowComplains(with("BatchSize: 10", "BatchSize: 100"), "batch size");
        flowComplains(with("ScalingConfig: {MaximumConcurrency: !Ref FlowConcurrency}", "Enabled: true"), "bound");
        flowComplains(with("deadLetterTargetArn: !GetAtt OrdersDeadLetterQueue.Arn", "x: y"), "no dead-letter queue");
        flowComplains(with("SqsManagedSseEnabled: true", "SqsManagedSseEnabled: false"), "not encrypted");
        flowComplains(with("BRIDGE_DLQ_ORDERS_URL: !Ref OrdersDeadLetterQueue", "X: y"), "BRIDGE_DLQ_ORDERS_URL");
    }

    @Test
    void catchesPlainSecrets() {
        String reference = "!Sub secretsmanager:${ClientSecrets}#dynamics";
        assertThat(new FunctionRules(with(reference, "!Ref DynamicsClientSecret")).secrets())
                .isNotEmpty();
        assertThat(new FunctionRules(with("NoEcho: true", "NoEcho: false")).secrets())
                .isNotEmpty();
    }

    @Test
    void catchesVariablesThatNobodyKnows() {
        Template misspelt = with("BRIDGE_DRY_RUN", "BRIDGE_DRYRUN");
        List<String> flows =
                List.of("customers", "catalogue", "orders", "fulfilment", "billing", "returns", "cases", "segments");
        assertThat(new FunctionRules(misspelt).environment(Settings.of(flows)))
                .containsExactly(
                        "CustomersFunction sets the unknown BRIDGE_DRYRUN",
                        "CatalogueFunction sets the unknown BRIDGE_DRYRUN",
                        "OrdersFunction sets the unknown BRIDGE_DRYRUN",
                        "FulfilmentFunction sets the unknown BRIDGE_DRYRUN",
                        "BillingFunction sets the unknown BRIDGE_DRYRUN",
                        "ReturnsFunction sets the unknown BRIDGE_DRYRUN",
                        "CasesFunction sets the unknown BRIDGE_DRYRUN",
                        "SegmentsFunction sets the unknown BRIDGE_DRYRUN",
                        "nobody sets BRIDGE_DRY_RUN");
    }

    @Test
    void catchesLogsThatStayForEver() {
        assertThat(new FunctionRules(with("RetentionInDays: !Ref LogRetentionDays", "KmsKeyId: x")).logs())
                .isNotEmpty();
        assertThat(new FunctionRules(with("LoggingConfig: {LogGroup: !Ref OrdersLogGroup}", "Layers: []")).logs())
                .isNotEmpty();
    }

    @Test
    void catchesAFunctionWithoutModule() {
        Template moved = with("functions/orders/target/function.zip", "functions/order/target/function.zip");
        assertThat(new FunctionRules(moved).code(Project.functions())).isNotEmpty();
    }

    private static void flowComplains(Template template, String about) {
        assertThat(new FlowRules(template).complaints())
                .anySatisfy(line -> assertThat(line).contains(about));
    }

    private static Template with(String line, String wrong) {
        String text = Project.text("template.yaml");
        assertThat(text).contains(line);
        return Template.parse(text.replace(line, wrong));
    }
}
