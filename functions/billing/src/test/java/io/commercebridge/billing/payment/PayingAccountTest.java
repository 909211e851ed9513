package io.commercebridge.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MinorUnits;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.remote.wire.WireJson;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PayingAccountTest {
    private static final String CUSTOMER = "00000000-0000-4000-8000-000000000001";
    private static final String LOGICAL_NAME = "@Microsoft.Dynamics.CRM.lookuplogicalname";

    private static InvoiceRow invoiceOf(String table) {
        String json = """
                {"@odata.etag": "W/1", "invoiceid": "00000000-0000-4000-8000-000000000002", "invoicenumber": "INV-1",
                 "totalamount": 100, "_customerid_value": "%s", "_customerid_value%s": "%s",
                 "_transactioncurrencyid_value": "00000000-0000-4000-8000-000000000003"}""".formatted(CUSTOMER, LOGICAL_NAME, table);
        return InvoiceRow.of(WireJson.parse(json), MinorUnits.of("USD"));
    }

    @Test
    void isTheAccountOfTheInvoice() {
        assertThat(new PayingAccount(Optional.of("C-CONS"))
                        .of(invoiceOf("account"))
                        .account())
                .isEqualTo(new Lookup("account", "accounts", "accountid", CUSTOMER));
    }

    @Test
    void isTheAccountThatIsSetForConsumers() {
        assertThat(new PayingAccount(Optional.of("C-CONS"))
                        .of(invoiceOf("contact"))
                        .account())
                .isEqualTo(new Lookup("account", "accounts", "accountnumber", "C-CONS"));
    }

    @Test
    void refusesAConsumersPaymentWithoutOne() {
        assertThatThrownBy(() -> new PayingAccount(Optional.empty()).of(invoiceOf("contact")))
                .isInstanceOfSatisfying(BridgeException.class, refused -> {
                    assertThat(refused.category()).isEqualTo(Category.PERMANENT);
                    assertThat(refused.remedy()).contains("BRIDGE_BILLING_CONSUMER_ACCOUNT");
                })
                .hasMessage("invoice INV-1 is a consumer's, and no account is set for the payments of those");
    }
}
