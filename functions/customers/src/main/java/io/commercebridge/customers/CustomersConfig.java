package io.commercebridge.customers;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a customer decides about accounts, contacts and addresses; variables {@code BRIDGE_CUSTOMERS_…}. */
@ConfigMapping(prefix = "bridge.customers")
interface CustomersConfig {

    /** What becomes of an account without a number. */
    enum MissingNumber {
        /** It is parked until it has one. */
        REFUSE,
        /** It gets one, made from its row id, on both sides. */
        ASSIGN
    }

    @WithDefault("refuse")
    MissingNumber accountNumber();

    /** Name of the price list → user price group. */
    @WithDefault("*=omit")
    String priceLists();

    /** {@code paymenttermscode} → payment terms of the unit. */
    @WithDefault("1=NET30,2=2PCT10NET30,3=NET45,4=NET60")
    String paymentTerms();

    /** Country as Dynamics writes it → ISO code of the shop; read backwards for what the portal enters. */
    @WithDefault("United States=US,USA=US,Germany=DE,France=FR,Austria=AT,Switzerland=CH,United Kingdom=GB,*=pass")
    String countries();

    /** State or province as Dynamics writes it → ISO code of the shop's region. */
    @WithDefault("*=omit")
    String regions();

    /** The column of an account with the company's tax number. */
    @WithDefault("cb_taxid")
    String taxIdColumn();

    /** The column of a contact that tells the job role: a choice or a multi-select choice. */
    @WithDefault("accountrolecode")
    String roleColumn();

    /** Job role → groups of the shop, joined by {@code +}; an omitted role gives no more than the buyers' group. */
    @WithDefault("1=b2badmingroup+b2bapprovergroup,2=b2bcustomergroup,3=b2bcustomergroup,*=omit")
    String roles();

    /** The group that every buyer of a company is in. */
    @WithDefault("b2bcustomergroup")
    String buyerGroup();

    /** Which parts of a person the shop owns: {@code name}, {@code phone}, {@code language}; the others are Dynamics'. */
    @WithDefault("name,phone,language")
    List<String> commerceOwns();

    /** ISO code of the shop's language → value of the language column. */
    @WithDefault("en=1033,de=1031,fr=1036,es=3082,it=1040,nl=1043,pl=1045,pt=1046,ja=1041,*=omit")
    String languages();

    /** The column of a contact that tells the language: a choice. {@code none} where there is no such column. */
    @WithDefault("mspp_userpreferredlcid")
    String languageColumn();

    /** {@code statuscode} of a disqualified lead → the reason that the applicant reads. */
    @WithDefault("4=Lost,5=Cannot be contacted,6=No longer interested,7=Cancelled,*=pass")
    String leadReasons();

    /** Namespace of the name-based row ids; by default the organisation's, from its URL. */
    Optional<UUID> namespace();
}
