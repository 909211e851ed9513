package io.commercebridge.local;

import io.commercebridge.local.world.Environment;
import java.io.PrintStream;
import java.net.URI;

/** Tells where everything is. */
record Welcome(LocalBridge bridge, PrintStream out) {

    void tell() {
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

    private void line(String name, URI url) {
        out.printf("  %-13s %s%n", name, url);
    }
}
