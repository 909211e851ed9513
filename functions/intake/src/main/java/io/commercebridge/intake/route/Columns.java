package io.commercebridge.intake.route;

import java.util.Set;
import java.util.regex.Pattern;

/** Columns whose change a flow wants to know of; the steps in {@code infra/dynamics} are filtered by the same. */
final class Columns {
    /** Stands for every column that the organisation has added: which of them a flow reads is a setting of that flow. */
    static final String CUSTOM = "(custom)";

    static final Set<String> ACCOUNT_NUMBER = Set.of("accountnumber");
    static final Set<String> EMAIL = Set.of("emailaddress1");
    static final Set<String> STATE = Set.of("statecode", "statuscode");
    static final Set<String> ORDER_STATE = Set.of("statecode", "statuscode", "cb_holdreason");

    static final Set<String> ACCOUNT = named("""
            accountnumber name statecode statuscode parentaccountid defaultpricelevelid paymenttermscode
            creditlimit transactioncurrencyid originatingleadid emailaddress1 websiteurl telephone1 cb_taxid
            address1_name address1_line1 address1_line2 address1_city address1_stateorprovince
            address1_postalcode address1_country address1_postofficebox address1_telephone1 address1_fax
            address1_primarycontactname address1_addresstypecode address2_name address2_line1 address2_line2
            address2_city address2_stateorprovince address2_postalcode address2_country
            address2_postofficebox address2_telephone1 address2_fax address2_primarycontactname
            address2_addresstypecode (custom)""");

    static final Set<String> CONTACT = named("""
            emailaddress1 firstname lastname telephone1 mobilephone fax statecode parentcustomerid
            accountrolecode cb_purchasingroles mspp_userpreferredlcid jobtitle salutation originatingleadid
            (custom)""");

    static final Set<String> ADDRESS = named("""
            parentid objecttypecode addressnumber addresstypecode name line1 line2 city stateorprovince
            postalcode country postofficebox telephone1 fax primarycontactname""");

    // A publisher's prefix; Microsoft's own columns of addresses look alike.
    private static final Pattern PREFIXED = Pattern.compile("(?!address[123]_)[a-z][a-z0-9]{1,7}_.+");

    private Columns() {}

    private static Set<String> named(String text) {
        return Set.of(text.split("\\s+"));
    }

    static boolean watch(Set<String> columns, String changed) {
        return columns.contains(changed)
                || columns.contains(CUSTOM) && PREFIXED.matcher(changed).matches();
    }
}
