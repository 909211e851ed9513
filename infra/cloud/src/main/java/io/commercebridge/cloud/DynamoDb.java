package io.commercebridge.cloud;

import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBRequestHandler;
import com.amazonaws.services.dynamodbv2.local.server.LocalDynamoDBServerHandler;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandler;

/** DynamoDB Local behind a connector of our own: its own server listens on all interfaces and reports its use home. */
final class DynamoDb {
    private static final String NO_CORS = null;

    private final Server server = new Server();
    private final ServerConnector connector = new ServerConnector(server, 1, 1);

    String start() throws Exception {
        connector.setHost("127.0.0.1");
        connector.setPort(0);
        server.addConnector(connector);
        server.setHandler(new ContextHandler(new LocalDynamoDBServerHandler(inMemory(), NO_CORS), "/"));
        server.start();
        return "http://127.0.0.1:" + connector.getLocalPort();
    }

    void stop() throws Exception {
        server.stop();
    }

    private static LocalDynamoDBRequestHandler inMemory() {
        int noAccountNumber = 0;
        boolean inMemory = true;
        boolean sharedDb = true;
        boolean delayTransientStatuses = false;
        return new LocalDynamoDBRequestHandler(noAccountNumber, inMemory, null, sharedDb, delayTransientStatuses);
    }
}
