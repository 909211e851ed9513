package io.commercebridge.platform.commerce;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.PartOutcome;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.remote.answer.Expect;
import io.commercebridge.platform.remote.answer.Received;
import io.commercebridge.platform.remote.wire.WireJson;
import io.commercebridge.platform.security.Secrets;
import io.commercebridge.platform.settings.Settings;
import io.commercebridge.platform.settings.SettingsCheck;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Writes to and reads from SAP Commerce so that a repetition never does more than the first time. Every method either did what it
 * says or throws {@link RemoteException}; passing failures have been retried by then.
 *
 * <p>Numbers come back as SAP sends them, often as strings. Reference: help.sap.com, SAP Commerce Cloud, Integration API Module.
 */
@Singleton
public class CommerceClient implements SettingsCheck {
    private final CommerceConnection connection;

    public CommerceClient(CommerceConfig config, Secrets secrets, Clock clock) {
        this.connection = new CommerceConnection(config, secrets, clock);
    }

    /** Creates the item or updates it, found by its unique attributes; collections are added to. Returns it as stored. */
    public JsonNode upsert(EntitySet set, ObjectNode body, WriteOptions options) {
        URI address = connection.address(set.path(), "");
        String json = WireJson.write(body);
        Received received = connection.call(
                token -> connection.api().post(address, CommerceHeaders.writing(token, options), json), Expect.JSON);
        return Envelope.entity(received.json());
    }

    /** Updates an item that must exist (404 if not); collections are replaced, {@code []} empties them. */
    public JsonNode patch(EntityRef item, ObjectNode body, WriteOptions options) {
        URI address = connection.address(item.path(), "");
        String json = WireJson.write(body);
        Received received = connection.call(
                token -> connection.api().patch(address, CommerceHeaders.writing(token, options), json), Expect.JSON);
        return Envelope.entity(received.json());
    }

    /** Removes the item with its parts. It need not exist. */
    public void delete(EntityRef item, WriteOptions options) {
        URI address = connection.address(item.path(), "");
        try {
            connection.call(
                    token -> connection.api().delete(address, CommerceHeaders.writing(token, options)),
                    Expect.ANYTHING);
        } catch (RemoteException e) {
            if (!CommerceErrors.isNotFound(e)) {
                throw e;
            }
        }
    }

    /**
     * The item, or empty if there is none.
     *
     * @param expand items to include, separated by commas, nested ones by a slash; may be empty
     */
    public Optional<JsonNode> read(EntityRef item, String expand) {
        URI address = connection.address(item.path(), expand.isEmpty() ? "" : QueryOptions.expansion(expand));
        try {
            return Optional.of(Envelope.entity(connection.get(address)));
        } catch (RemoteException e) {
            if (CommerceErrors.isNotFound(e)) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** The items of a set, page after page, up to the number that the options allow. */
    public List<JsonNode> query(EntitySet set, QueryOptions options) {
        return new Pages(connection).read(set, options);
    }

    /** Hands over all items of a set, page after page; no more than one page is held at a time. */
    public void readAll(EntitySet set, QueryOptions options, Consumer<List<JsonNode>> pages) {
        new Pages(connection).walk(set, options, page -> {
            pages.accept(page);
            return true;
        });
    }

    /**
     * Sends change sets, up to 200 in one request. Each is one transaction: a bad one leaves the others alone.
     *
     * @return one outcome for each change set, in their order
     * @throws RemoteException if a request failed as a whole; earlier requests of the same call stand
     */
    public List<PartOutcome> batch(String integrationObject, List<ChangeSet> changeSets, WriteOptions options) {
        return new BatchCall(connection, integrationObject, options).send(changeSets);
    }

    /** Makes these changes together or not at all; returns the items as stored. */
    public List<JsonNode> changeSet(String integrationObject, ChangeSet changes, WriteOptions options) {
        return switch (batch(integrationObject, List.of(changes), options).getFirst()) {
            case PartOutcome.Done done -> done.entities();
            case PartOutcome.Refused refused -> throw refused.failure();
        };
    }

    @Override
    public void check(Settings settings) {
        // The constructor has checked them.
    }
}
