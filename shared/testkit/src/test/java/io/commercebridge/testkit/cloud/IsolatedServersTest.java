package io.commercebridge.testkit.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import org.junit.jupiter.api.Test;

class IsolatedServersTest {

    @Test
    void hidesTheServersClassesFromEverybodyElse() {
        for (String theirs : new String[] {
            "com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler", "org.elasticmq.NodeAddress"
        }) {
            assertThatExceptionOfType(ClassNotFoundException.class).isThrownBy(() -> Class.forName(theirs));
        }
    }

    @Test
    void listensOnTheLoopbackInterfaceUntilItIsClosed() throws IOException {
        IsolatedServers servers = IsolatedServers.start();
        URI dynamodb = servers.dynamodbUrl();
        URI sqs = servers.sqsUrl();
        assertThat(dynamodb.getHost()).isEqualTo("127.0.0.1");
        connect(dynamodb);
        connect(sqs);

        servers.close();

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> connect(dynamodb));
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> connect(sqs));
    }

    private static void connect(URI url) throws IOException {
        try (Socket socket = new Socket(url.getHost(), url.getPort())) {
            assertThat(socket.isConnected()).isTrue();
        }
    }
}
