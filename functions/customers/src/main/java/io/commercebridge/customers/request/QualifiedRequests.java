package io.commercebridge.customers.request;

import static java.util.Objects.requireNonNull;

import io.commercebridge.mapping.registration.Decision;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.flow.Counterparts;
import java.util.Optional;

/**
 * Tells which request an account or contact comes from, and the applicant that it is there. For the first delivery of a
 * row with an {@code originatingleadid}; doing it twice is doing it once.
 */
public final class QualifiedRequests {
    private final Counterparts records;
    private final Leads leads;
    private final Registrations registrations;

    QualifiedRequests(Counterparts records, Leads leads, Registrations registrations) {
        this.records = requireNonNull(records, "records");
        this.leads = requireNonNull(leads, "leads");
        this.registrations = requireNonNull(registrations, "registrations");
    }

    /** The key of the request that became this lead; empty for a lead of somebody else. */
    public Optional<String> requestOf(String leadId) {
        return records.inCommerce(leadId);
    }

    /** The reference to a request as the item of its account or contact keeps it. */
    public static String reference(String registrationKey) {
        return "request " + registrationKey;
    }

    /**
     * Lets the applicant see that the request is approved and for which unit, which must be in the shop by now. Nothing is
     * written if its lead is not qualified (any more), if the request is gone, or if it says so already.
     */
    public void approve(String registrationKey, String unitUid, WriteOptions options) {
        Decision approval = Decision.approved(unitUid);
        Optional<String> lead = records.inDynamics(registrationKey)
                .filter(id -> leads.read(id).filter(Lead::isQualified).isPresent());
        if (lead.isPresent()
                && registrations
                        .read(registrationKey)
                        .filter(item -> !says(item, approval))
                        .isPresent()) {
            // Before the write, so that its echo is known however early it comes.
            records.noteInCommerce(lead.get(), Told.written(registrationKey, approval));
            registrations.tell(registrationKey, approval, options);
        }
    }

    private static boolean says(CommerceItem registration, Decision approval) {
        return Request.decision(registration).equals(approval);
    }
}
