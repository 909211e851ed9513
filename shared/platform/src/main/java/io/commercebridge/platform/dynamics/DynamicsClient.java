package io.commercebridge.platform.dynamics;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.dynamics.odata.Operation;
import io.commercebridge.platform.dynamics.odata.RowPage;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.remote.Channel;
import io.commercebridge.platform.remote.answer.Expect;
import io.commercebridge.platform.remote.answer.Received;
import io.commercebridge.platform.remote.wire.ODataText;
import io.commercebridge.platform.remote.wire.WireJson;
import io.commercebridge.platform.security.Secrets;
import io.commercebridge.platform.settings.Settings;
import io.commercebridge.platform.settings.SettingsCheck;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes to and reads from Dataverse so that a repetition never does more than the first time. Every method either did what it
 * says or throws {@link RemoteException}; passing failures have been retried by then.
 *
 * <p>Every write carries a tag, which comes back in the {@code SharedVariables} of the notifications that it causes.
 * Reference: learn.microsoft.com, "Use the Microsoft Dataverse Web API".
 */
@Singleton
public class DynamicsClient implements SettingsCheck {
    private static final int PAGE = 500;

    private final DynamicsConnection connection;

    public DynamicsClient(DynamicsConfig config, Secrets secrets, Clock clock) {
        this.connection = new DynamicsConnection(config, secrets, clock);
    }

    /**
     * The row, or empty if there is none.
     *
     * @param path from {@link io.commercebridge.platform.dynamics.odata.RowPath}
     * @param query {@code $select}, {@code $expand}; may be empty
     */
    public Optional<JsonNode> read(String path, String query) {
        try {
            return Optional.of(connection.get(connection.address(path, query), DynamicsHeaders.ANNOTATIONS));
        } catch (RemoteException e) {
            if (DynamicsErrors.isNotFound(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The rows of a set, page after page, no more than so many.
     *
     * @param query {@code $select=…&$filter=…}; values in it come from {@link ODataText#literal(String)}
     */
    public List<JsonNode> query(String entitySet, String query, int maxRows) {
        List<JsonNode> rows = new ArrayList<>();
        new Pages(connection, Math.min(PAGE, maxRows)).walk(entitySet, query, page -> {
            rows.addAll(page);
            return rows.size() < maxRows;
        });
        return List.copyOf(rows.subList(0, Math.min(rows.size(), maxRows)));
    }

    /** Hands over all rows of a set, page after page; no more than one page is held at a time. */
    public void readAll(String entitySet, String query, Consumer<List<JsonNode>> pages) {
        new Pages(connection, PAGE).walk(entitySet, query, page -> {
            pages.accept(page);
            return true;
        });
    }

    /**
     * One page of the rows of a set.
     *
     * @param most rows a page, at most 5000
     */
    public RowPage page(String entitySet, String query, int most) {
        return new Pages(connection, most).first(entitySet, query);
    }

    /** The page that an earlier one, read with the same {@code most}, led to; also in another process. */
    public RowPage pageAfter(String next, int most) {
        return new Pages(connection, most).page(next);
    }

    /** One write. Deleting a row that is not there counts as done. */
    public void send(Operation operation, String tag) {
        try {
            write(operation, tag, Expect.ANYTHING);
        } catch (RemoteException e) {
            if (operation.verb() != Operation.Verb.DELETE || !DynamicsErrors.isNotFound(e)) {
                throw e;
            }
        }
    }

    /**
     * Writes that take effect together or not at all, in this order, in one request; at most 1000.
     *
     * @throws RemoteException with status, code and message of the part that failed, and its operation where Dataverse names it
     */
    public void changeSet(List<Operation> operations, String tag) {
        switch (operations.size()) {
            case 0 -> {}
            case 1 -> send(operations.getFirst(), tag);
            default -> new ChangeSetCall(connection).send(operations, tag);
        }
    }

    /** Calls an action and returns what it answers, a missing node if nothing. */
    public JsonNode action(Operation action, String tag) {
        return write(action, tag, Expect.JSON_OR_NOTHING).json();
    }

    @Override
    public void check(Settings settings) {
        // The constructor has checked them.
    }

    private Received write(Operation operation, String tag, Expect expected) {
        URI address = connection.address(operation.path(), "tag=" + ODataText.encode(tag));
        String body = operation.body().map(WireJson::write).orElse("");
        DynamicsApi api = connection.api();
        Channel.Send send =
                switch (operation.verb()) {
                    case POST -> token -> api.post(address, DynamicsHeaders.writing(token, operation), body);
                    case PATCH -> token -> api.patch(address, DynamicsHeaders.writing(token, operation), body);
                    case DELETE -> token -> api.delete(address, DynamicsHeaders.writing(token, operation));
                };
        return connection.call(send, expected);
    }
}
