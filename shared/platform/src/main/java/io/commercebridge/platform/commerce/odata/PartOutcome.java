package io.commercebridge.platform.commerce.odata;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.failure.RemoteException;
import java.util.List;

/** What became of one change set of a batch. */
public sealed interface PartOutcome {

    /** All of it took effect. */
    record Done(List<JsonNode> entities) implements PartOutcome {
        public Done {
            entities = List.copyOf(entities);
        }
    }

    /** None of it took effect. */
    record Refused(RemoteException failure) implements PartOutcome {}
}
