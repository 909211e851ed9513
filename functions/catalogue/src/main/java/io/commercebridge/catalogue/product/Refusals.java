package io.commercebridge.catalogue.product;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.platform.commerce.CommerceErrors;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.RemoteException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Says why a product was refused: what it refers to in the shop does not arrive by itself, so that is named. */
final class Refusals {

    /** An attribute that refers to set-up data of the shop, and what people call that. */
    private record Reference(String attribute, String kind) {

        /** As SAP writes the attribute that leads nowhere. */
        boolean isBlamed(String message) {
            return message.contains("[" + attribute + "]");
        }

        Optional<String> in(JsonNode body) {
            JsonNode code = body.path(attribute).path("code");
            return code.isTextual() ? Optional.of(kind + " '" + code.asText() + "'") : Optional.empty();
        }
    }

    private static final List<Reference> REFERENCES = List.of(
            new Reference("unit", "unit"),
            new Reference("Europe1PriceFactory_PTG", "tax group"),
            new Reference("warehouse", "warehouse"));

    private Refusals() {}

    /** @param code of the product that the change set was to write */
    static RuntimeException of(String code, ChangeSet sent, RemoteException failure) {
        if (!CommerceErrors.isMissingReference(failure)) {
            return failure;
        }
        String message = failure.answer().message();
        List<String> named = named(sent, REFERENCES.stream().filter(reference -> reference.isBlamed(message)));
        List<String> possible = named.isEmpty() ? named(sent, REFERENCES.stream()) : named;
        return BridgeException.refused(
                "product " + code + " refers to what the shop does not have: "
                        + (possible.isEmpty() ? "its catalog version" : String.join(" or ", possible)),
                "Create it in SAP Commerce, or correct the code table or setting that leads to it, then replay.");
    }

    private static List<String> named(ChangeSet sent, Stream<Reference> references) {
        return references
                .flatMap(reference -> sent.changes().stream()
                        .flatMap(change -> change.body().stream())
                        .flatMap(body -> reference.in(body).stream()))
                .toList();
    }
}
