package io.commercebridge.billing.payment;

import io.commercebridge.mapping.payment.Payment;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.event.BridgeEvent;

/** One kind of payment as SAP Commerce tells it. */
interface PaymentSource {

    /** Where it can be read again; the integration object is the one that the webhook sends. */
    EntitySet set();

    /** What must be expanded to read all that the webhook tells. */
    String expansion();

    /** @throws io.commercebridge.mapping.MappingException if the item lacks what a payment needs */
    Told read(CommerceItem item, BridgeEvent event);

    /** What an item tells. */
    sealed interface Told {

        /** Money has been moved. */
        record Moved(Payment payment) implements Told {}

        /** No money has been moved. */
        record Nothing(String why) implements Told {}
    }
}
