package io.commercebridge.customers.request;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.mapping.registration.Decision;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.CommerceErrors;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.item.ItemBody;
import io.commercebridge.platform.commerce.odata.EntityRef;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.commerce.odata.IntegrationKey;
import io.commercebridge.platform.commerce.odata.QueryOptions;
import io.commercebridge.platform.failure.RemoteException;
import java.util.List;
import java.util.Optional;

/** Requests for an account in SAP Commerce. */
final class Registrations {
    /** Why nothing is done for a request that has been removed. */
    static final String GONE = "the request is not in SAP Commerce any more";

    private static final EntitySet SET = new EntitySet("BridgeRegistration", "B2BRegistrations");
    private static final String EXPANDED = "status,defaultB2BUnit,companyAddressCountry,companyAddressRegion";
    private static final int MOST_OF_ONE_PERSON = 50;

    private final CommerceClient commerce;

    Registrations(CommerceClient commerce) {
        this.commerce = requireNonNull(commerce, "commerce");
    }

    /** Empty if there is no such request. */
    Optional<CommerceItem> read(String key) {
        return commerce.read(item(key), EXPANDED).map(json -> new CommerceItem("Registration", json));
    }

    /** Keys of what this person has asked for, the newest first. */
    List<String> keysOf(String email) {
        QueryOptions options = QueryOptions.atMost(MOST_OF_ONE_PERSON)
                .filter("email eq '" + email.replace("'", "''") + "'")
                .orderBy("creationtime desc");
        return commerce.query(SET, options).stream()
                .map(json -> json.path("integrationKey"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::textValue)
                .toList();
    }

    /** Lets the applicant see the decision; false if the request is not there any more. */
    boolean tell(String key, Decision decision, WriteOptions options) {
        try {
            commerce.patch(item(key), ItemBody.of(decision.toRegistration()), options);
            return true;
        } catch (RemoteException refused) {
            if (!CommerceErrors.isNotFound(refused)) {
                throw refused;
            }
            return false;
        }
    }

    private static EntityRef item(String key) {
        return SET.item(IntegrationKey.parse(key));
    }
}
