package io.commercebridge.local;

import io.commercebridge.local.world.Environment;
import io.commercebridge.local.world.Systems;
import java.io.PrintStream;
import java.net.URI;

/** Tells where everything is, with a line to try each of it. */
record Welcome(LocalBridge bridge, PrintStream out) {

    void endpoints() {
        line("bridge", bridge.front().url());
        line("SAP Commerce", bridge.systems().commerce().url());
        line("Dynamics", bridge.systems().dynamics().url());
        line("DynamoDB", bridge.cloud().dynamodbUrl());
        line("SQS", bridge.cloud().sqsUrl());
        out.printf(
                "  %-13s %s%n",
                "functions", String.join(", ", bridge.names().stream().sorted().toList()));
        out.printf("  %-13s %s%n", "table", Environment.TABLE);
    }

    void curls() {
        URI front = bridge.front().url();
        out.printf("%nTry it:%n");
        out.printf("  curl -i %s/health%n", front);
        out.printf(
                "  curl -i %s/webhooks/commerce -u %s:%s -H 'content-type: application/json' "
                        + "-H 'ce-id: 1' -H 'ce-source: /local/sap.cx.commerce' -H 'ce-specversion: 1.0' "
                        + "-H 'ce-type: sap.cx.commerce.BridgeOrder.Updated.v1' -H 'ce-subject: 00001000|null' "
                        + "-d '{\"code\":\"00001000\",\"integrationKey\":\"00001000|null\"}'%n",
                front, Systems.WEBHOOK_USER, Systems.WEBHOOK_PASSWORD);
        out.printf(
                "  curl -i %s/webhooks/dynamics -H 'x-bridge-key: %s' -H 'content-type: application/json' -d @%s%n",
                front, Systems.WEBHOOK_KEY, "context.json");
        out.printf(
                "  t=$(date +%%s); b='{\"type\":\"test\"}'; s=$(printf 'msg_1.%%s.%%s' $t \"$b\" | openssl dgst -sha256"
                        + " -hmac %s -binary | base64); curl -i %s/webhooks/plugin -H 'webhook-id: msg_1'"
                        + " -H \"webhook-timestamp: $t\" -H \"webhook-signature: v1,$s\" -d \"$b\"%n",
                Systems.PLUGIN_KEY, front);
        out.printf(
                "  curl -s %s/operations -d '{\"action\":\"explain\",\"key\":\"00001000\"}'%n"
                        + "  curl -s %s/operations -d '{\"action\":\"parked\",\"flow\":\"orders\"}'%n",
                front, front);
        out.printf(
                "  curl -s %s/admin/faults -d '{\"method\":\"PATCH\",\"path\":\"Orders\",\"status\":503}'%n",
                bridge.systems().commerce().url());
    }

    private void line(String name, URI url) {
        out.printf("  %-13s %s%n", name, url);
    }
}
