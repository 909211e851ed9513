package io.commercebridge.returns;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.file.FileRules;
import io.commercebridge.mapping.returns.RmaRules;
import io.commercebridge.mapping.returns.progress.StatusTable;
import io.commercebridge.platform.commerce.CommerceClient;
import io.commercebridge.platform.commerce.media.MediaKey.CatalogVersion;
import io.commercebridge.platform.dynamics.DynamicsClient;
import io.commercebridge.platform.dynamics.DynamicsConfig;
import io.commercebridge.platform.dynamics.RowNamespace;
import io.commercebridge.platform.dynamics.arrival.RowArrivals;
import io.commercebridge.platform.dynamics.arrival.RowArrivals.Names;
import io.commercebridge.platform.flow.pipeline.FlowFactory;
import io.commercebridge.platform.flow.pipeline.FlowRunner;
import io.commercebridge.returns.progress.Reports;
import io.commercebridge.returns.request.Requests;
import io.commercebridge.returns.rma.SubStatuses;
import io.commercebridge.returns.shop.AccountReader;
import io.commercebridge.returns.shop.ReturnSource;
import io.commercebridge.returns.shop.Settlements;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** Puts the flow together. */
final class ReturnsFlow {
    static final String FLOW = "returns";
    private static final Names SALES_ORDERS = new Names("salesorder", "salesorders", "ordernumber");

    private final DynamicsClient dynamics;
    private final CommerceClient commerce;
    private final Clock clock;

    ReturnsFlow(DynamicsClient dynamics, CommerceClient commerce, Clock clock) {
        this.dynamics = dynamics;
        this.commerce = commerce;
        this.clock = clock;
    }

    @Produces
    @Singleton
    FlowRunner returns(FlowFactory flows, ReturnsConfig config, DynamicsConfig organisation) {
        UUID namespace = RowNamespace.of(config.namespace(), organisation);
        ReturnSource source = new ReturnSource(commerce);
        Settlements settlements = new Settlements(commerce, config.creditNoteType());
        SubStatuses subStatuses = new SubStatuses(dynamics, clock);
        Requests requests = new Requests(
                dynamics, source, settlements, subStatuses, flows.counterparts(FLOW), flows.counterparts("orders"));
        Reports reports = new Reports(dynamics, commerce, source, settlements, subStatuses);
        return flows.runner(
                FLOW,
                List.of(
                        requests.direction(requestRules(config, namespace)),
                        reports.direction(reportRules(config, namespace)),
                        new RowArrivals(dynamics, List.of(SALES_ORDERS, Names.ACCOUNTS, Names.PRODUCTS))));
    }

    private static Requests.Rules requestRules(ReturnsConfig config, UUID namespace) {
        return new Requests.Rules(
                new RmaRules(namespace, CodeTable.parse("return reason", config.reasons()), config.processingAction()),
                accounts(config),
                statuses(config),
                config.warrantyColumn(),
                config.consumerAccount(),
                config.approvedSubstatus(),
                config.reviewSubstatus());
    }

    private static Reports.Rules reportRules(ReturnsConfig config, UUID namespace) {
        return new Reports.Rules(
                accounts(config),
                statuses(config),
                config.notesLength(),
                FileRules.of(config.labelLimit(), config.labelTypes()),
                config.labelName().orElse(""),
                CatalogVersion.parse(config.labelCatalog()),
                namespace);
    }

    private static AccountReader accounts(ReturnsConfig config) {
        return new AccountReader(
                config.delivered() == ReturnsConfig.Delivered.CONSIGNMENTS,
                config.limit() == ReturnsConfig.Limit.CHARGED);
    }

    private static StatusTable statuses(ReturnsConfig config) {
        return StatusTable.parse("RMA status", config.statuses());
    }
}
