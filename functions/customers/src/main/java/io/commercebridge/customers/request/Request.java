package io.commercebridge.customers.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.PostalAddress;
import io.commercebridge.mapping.registration.Decision;
import io.commercebridge.mapping.registration.Registration;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.event.Digest;
import java.util.Optional;

/**
 * A request as the integration object {@code BridgeRegistration} tells it.
 *
 * @param decision what the applicant sees of it
 * @param deleted true if it has been removed from the shop
 */
record Request(Registration registration, Decision decision, boolean deleted) {

    Request {
        requireNonNull(registration, "registration");
        requireNonNull(decision, "decision");
    }

    static Request of(CommerceItem item, String key, boolean deleted) {
        return new Request(
                new Registration(
                        key,
                        new Registration.Applicant(item.text("name"), item.text("position")),
                        address(item),
                        item.text("message")),
                decision(item),
                deleted);
    }

    static Decision decision(CommerceItem item) {
        return Decision.shown(
                item.code("status"),
                item.text("rejectReason"),
                item.item("defaultB2BUnit").flatMap(unit -> unit.text("uid")));
    }

    private static PostalAddress address(CommerceItem item) {
        return new PostalAddress(
                item.text("companyName"),
                Optional.empty(),
                item.text("companyAddressStreet"),
                item.text("companyAddressStreetLine2"),
                item.text("companyAddressCity"),
                item.text("companyAddressPostalCode"),
                isoCode(item, "companyAddressRegion"),
                isoCode(item, "companyAddressCountry"),
                item.text("telephone"),
                Optional.empty(),
                item.text("email"));
    }

    private static Optional<String> isoCode(CommerceItem item, String name) {
        return item.item(name).flatMap(place -> place.text("isocode"));
    }

    /** Of what the shop owns: all but the decision. */
    String coreHash() {
        return Digest.of(registration + (deleted ? " deleted" : ""));
    }
}
