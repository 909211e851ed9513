package io.commercebridge.returns;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.UUID;

/** What a customer decides about returns; variables {@code BRIDGE_RETURNS_…}. */
@ConfigMapping(prefix = "bridge.returns")
interface ReturnsConfig {

    /** What counts as delivered to the buyer. */
    enum Delivered {
        /** What the consignments of the order have shipped. */
        CONSIGNMENTS,
        /** All that was ordered, in a shop without consignments. */
        ORDERED
    }

    /** How much may be given back. */
    enum Limit {
        /** What was paid, with the order or on its invoices. */
        PAID,
        /** What the order came to, paid or not. */
        CHARGED
    }

    @WithDefault("consignments")
    Delivered delivered();

    @WithDefault("paid")
    Limit limit();

    /** Code of the type of documents that are credit notes: what is settled on them is no payment. */
    @WithDefault("CREDIT_NOTE")
    String creditNoteType();

    /** Reason for a refund → text on the line of the RMA. */
    @WithDefault("DamagedInTransit=Damaged in transit,LateDelivery=Late delivery,PriceMatch=Price match,"
            + "LostInTransit=Lost in transit,ManufacturingFault=Manufacturing fault,"
            + "WrongDescription=Not as described,MissedLinkDeal=Missed link deal,"
            + "MispickWrongItemDelivered=Wrong item delivered,MispickItemMissing=Item missing,"
            + "SiteError=Error of the shop,GoodWill=Good will")
    String reasons();

    /** msdyn_processingaction of a line: 690970000 Create RTV, 690970001 Return to Warehouse. */
    @WithDefault("690970001")
    int processingAction();

    /** Column of a product with its warranty period: a whole number of months. */
    @WithDefault("cb_warrantymonths")
    String warrantyColumn();

    /** Name of the sub-status of a return in warranty, or of somebody entitled. */
    @WithDefault("Approved")
    String approvedSubstatus();

    /** Name of the sub-status of a return that somebody has to decide about. */
    @WithDefault("Review")
    String reviewSubstatus();

    /** Account number under which the returns of consumers are kept; an RMA needs an account. */
    Optional<String> consumerAccount();

    /** Name of the sub-status, and of the system status → status of the return; the further one counts. */
    @WithDefault("Pending=APPROVAL_PENDING,Review=APPROVAL_PENDING,Approved=WAIT,Rejected=CANCELED,Canceled=CANCELED,"
            + "Products Received=RECEIVED,Completed=COMPLETED")
    String statuses();

    /** How many characters the notes of an entry of a return hold; longer messages are cut. */
    @WithDefault("255")
    int notesLength();

    /** MIME types of files on an RMA that may be its label. */
    @WithDefault("application/pdf")
    String labelTypes();

    /** Largest label in bytes. */
    @WithDefault("5242880")
    long labelLimit();

    /** What the file name of a label has in it, for example {@code label}; without it every file of such a type is one. */
    Optional<String> labelName();

    /** Catalog version of the media of labels. */
    @WithDefault("Default:Online")
    String labelCatalog();

    /** Namespace of the name-based row ids; by default the organisation's, from its URL. */
    Optional<UUID> namespace();
}
