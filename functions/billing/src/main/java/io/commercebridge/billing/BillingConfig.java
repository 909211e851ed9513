package io.commercebridge.billing;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.Optional;
import java.util.UUID;

/** What a customer decides about billing; variables {@code BRIDGE_BILLING_…}. */
@ConfigMapping(prefix = "bridge.billing")
interface BillingConfig {

    /** cb_documenttype of an invoice → code of the document's type. */
    @WithDefault("1=INVOICE,2=CREDIT_NOTE,3=DEBIT_NOTE")
    String documentTypes();

    /** Code of the document's type whose amounts are owed to the customer. */
    @WithDefault("CREDIT_NOTE")
    String creditDocumentType();

    /** MIME types of the files that a document may have, separated by commas. */
    @WithDefault("application/pdf")
    String mediaTypes();

    /** Largest file of a document in bytes. */
    @WithDefault("5242880")
    long mediaLimit();

    /** Catalog and version that hold the files of documents. */
    @WithDefault("Default:Online")
    String mediaCatalog();

    /** Payment mode of the shop → msdyn_paymenttype; the star is the type of all other modes. */
    @WithDefault("creditcard=690970002,*=690970003")
    String paymentTypes();

    /** Number of the account under which the payments of consumers are kept; without it they are parked. */
    Optional<String> consumerAccount();

    /** Columns of an account whose sum is its open balance, separated by commas. */
    @WithDefault("aging30,aging60,aging90")
    String openBalance();

    /** Namespace of the name-based row ids; by default the organisation's, from its URL. */
    Optional<UUID> namespace();
}
