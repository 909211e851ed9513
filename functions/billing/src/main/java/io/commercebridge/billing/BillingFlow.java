package io.commercebridge.billing;

import io.commercebridge.billing.credit.CreditDirections;
import io.commercebridge.billing.document.DocumentDirections;
import io.commercebridge.billing.payment.PaymentDirections;
import io.commercebridge.mapping.billing.DocumentTypes;
import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.file.FileRules;
import io.commercebridge.mapping.payment.PaymentRules;
import io.commercebridge.mapping.payment.PaymentTypes;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.media.MediaKey.CatalogVersion;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.RowNamespace;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts the flow together. */
final class BillingFlow {
    static final String FLOW = "billing";

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;
    private final Clock clock;

    BillingFlow(DynamicsClient dynamics, CommerceClient commerce, Clock clock) {
        this.dynamics = dynamics;
        this.commerce = commerce;
        this.clock = clock;
    }

    @Produces
    @Singleton
    FlowRunner billing(FlowFactory flows, BillingConfig config, DynamicsConfig organisation) {
        List<Direction<?>> directions = new ArrayList<>();
        directions.add(new UnitArrivals());
        directions.addAll(documents(flows, config, organisation));
        directions.addAll(payments(flows, config, organisation));
        directions.addAll(CreditDirections.of(
                new CreditDirections.Systems(dynamics, commerce, flows.counterparts("customers"), clock),
                config.openBalance()));
        return flows.runner(FLOW, directions);
    }

    private List<Direction<?>> documents(FlowFactory flows, BillingConfig config, DynamicsConfig organisation) {
        return DocumentDirections.of(
                new DocumentDirections.Systems(dynamics, commerce, clock),
                new DocumentDirections.Known(
                        flows.counterparts(FLOW), flows.counterparts("customers"), flows.counterparts("orders")),
                new DocumentDirections.Rules(
                        new DocumentTypes(
                                CodeTable.parse("document type", config.documentTypes()), config.creditDocumentType()),
                        FileRules.of(config.mediaLimit(), config.mediaTypes()),
                        CatalogVersion.parse(config.mediaCatalog()),
                        namespace(config, organisation)));
    }

    private List<Direction<?>> payments(FlowFactory flows, BillingConfig config, DynamicsConfig organisation) {
        return PaymentDirections.of(
                new PaymentDirections.Systems(dynamics, commerce, flows.counterparts("orders"), clock),
                new PaymentRules(namespace(config, organisation), PaymentTypes.parse(config.paymentTypes())),
                config.consumerAccount());
    }

    private static UUID namespace(BillingConfig config, DynamicsConfig organisation) {
        return RowNamespace.of(config.namespace(), organisation);
    }
}
