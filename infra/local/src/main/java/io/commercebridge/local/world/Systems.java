package io.commercebridge.local.world;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.commercebridge.testkit.commerce.CommerceSimulator;
import io.commercebridge.testkit.commerce.Options;
import io.commercebridge.testkit.commerce.odata.Authentication;
import io.commercebridge.testkit.dynamics.DynamicsSimulator;
import io.commercebridge.testkit.dynamics.SalesOrg;
import io.commercebridge.testkit.dynamics.webhook.Target;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/**
 * SAP Commerce and Dynamics, both sending their webhooks to one front.
 *
 * @param organization the sales organization that Dynamics begins with
 */
public record Systems(CommerceSimulator commerce, DynamicsSimulator dynamics, SalesOrg organization)
        implements AutoCloseable {
    public static final String WEBHOOK_USER = "sap";
    public static final String WEBHOOK_PASSWORD = "local-webhook-password";
    public static final String WEBHOOK_KEY = "local-webhook-key";
    /** The bytes that the secret of plug-ins stands for, here all text. */
    public static final String PLUGIN_KEY = "commercebridge-local-run";

    private static final String PLUGIN_SECRET =
            "whsec_" + Base64.getEncoder().encodeToString(PLUGIN_KEY.getBytes(US_ASCII));

    private static final Authentication.Accounts ACCOUNTS =
            new Authentication.Accounts("bridge", "local-commerce-secret", "integration", "local-integration-secret");
    private static final io.commercebridge.testkit.dynamics.Options DYNAMICS =
            io.commercebridge.testkit.dynamics.Options.defaults();

    /** Starts both on free ports, with base data and without orders. */
    public static Systems start(URI front) {
        CommerceSimulator commerce = CommerceSimulator.start(Options.defaults()
                .withAccounts(ACCOUNTS)
                .sendingTo(front.resolve("/webhooks/commerce"), WEBHOOK_USER, WEBHOOK_PASSWORD));
        DynamicsSimulator dynamics = DynamicsSimulator.start(
                DYNAMICS.withWebhooks(Target.withKey(front.resolve("/webhooks/dynamics"), WEBHOOK_KEY)));
        return new Systems(commerce, dynamics, SalesOrg.seed(dynamics));
    }

    /** The bridge's settings for these systems, by the names that it has in AWS. */
    public Map<String, String> environment() {
        UUID applicationUser = DYNAMICS.applicationUser();
        Map<String, String> variables = new LinkedHashMap<>();
        variables.put("BRIDGE_COMMERCE_URL", commerce.url().toString());
        variables.put("BRIDGE_COMMERCE_CLIENT_ID", ACCOUNTS.clientId());
        variables.put("BRIDGE_COMMERCE_CLIENT_SECRET", ACCOUNTS.clientSecret());
        variables.put("BRIDGE_DYNAMICS_URL", dynamics.url().toString());
        variables.put("BRIDGE_DYNAMICS_TOKEN_URL", dynamics.tokenUrl().toString());
        variables.put("BRIDGE_DYNAMICS_CLIENT_ID", DYNAMICS.application().clientId());
        variables.put("BRIDGE_DYNAMICS_CLIENT_SECRET", DYNAMICS.application().clientSecret());
        variables.put("BRIDGE_DYNAMICS_APPLICATION_USER", applicationUser.toString());
        variables.put("BRIDGE_CUSTOMERS_PRICE_LISTS", "Web EUR=WHOLESALE,*=omit");
        variables.put("BRIDGE_CATALOGUE_WAREHOUSES", "Rotterdam=warehouse_n,Lyon=warehouse_s,Gdansk=warehouse_w");
        variables.put("BRIDGE_SEGMENTS_CLASSES", "accountcategorycode:1=preferred,*=omit");
        variables.put("BRIDGE_SEGMENTS_PRICE_GROUPS", "regatta=REGATTA,*=omit");
        variables.put("BRIDGE_WEBHOOK_COMMERCE_USERS", WEBHOOK_USER + ":" + WEBHOOK_PASSWORD);
        variables.put("BRIDGE_WEBHOOK_DYNAMICS_KEYS", WEBHOOK_KEY);
        variables.put("BRIDGE_WEBHOOK_PLUGIN_SECRETS", PLUGIN_SECRET);
        return variables;
    }

    /** Whether neither is sending a webhook. */
    public boolean idle() {
        return commerce.webhooks().inFlight() == 0 && dynamics.idle();
    }

    @Override
    public void close() {
        commerce.close();
        dynamics.close();
    }
}
