package io.commercebridge.testkit.commerce;

import io.commercebridge.testkit.commerce.data.BaseData;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.data.NumberSeries;
import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.integration.IntegrationSetup;
import io.commercebridge.testkit.commerce.odata.Authentication;
import io.commercebridge.testkit.commerce.odata.InboundRequest;
import io.commercebridge.testkit.commerce.odata.ODataService;
import io.commercebridge.testkit.commerce.odata.Switches;
import io.commercebridge.testkit.commerce.odata.wire.ODataException;
import io.commercebridge.testkit.commerce.portal.Portal;
import io.commercebridge.testkit.commerce.service.ServiceDesk;
import io.commercebridge.testkit.commerce.shop.Shop;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.MediaContent;
import io.commercebridge.testkit.commerce.store.Store;
import io.commercebridge.testkit.commerce.types.TypeSystem;
import io.commercebridge.testkit.commerce.webhook.WebhookRequest;
import io.commercebridge.testkit.commerce.webhook.WebhookSettings;
import io.commercebridge.testkit.commerce.webhook.Webhooks;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Faults;
import io.commercebridge.testkit.server.Journal;
import io.commercebridge.testkit.server.Reply;
import io.commercebridge.testkit.server.SimulatorServer;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * A SAP Commerce over real HTTP: token endpoint and Integration API below {@link #url()}, webhooks to the configured
 * receiver, and this class for what people do in the shop.
 *
 * <p>{@code /admin/webhooks} switches webhooks from outside, {@code /admin/faults} and {@code /admin/journal} as on every
 * simulator.
 *
 * <p>What goes in through {@link #seed} is there before the story begins; {@link #save}, {@link #remove}, {@link #shop},
 * {@link #portal} and {@link #desk} are changes that fire webhooks, and so are writes through the Integration API: our own echo.
 */
public final class CommerceSimulator implements AutoCloseable {
    private final Store store;
    private final ShopData data;
    private final Shop shop;
    private final Portal portal;
    private final ServiceDesk desk;
    private final Authentication authentication;
    private final ODataService odata;
    private final Webhooks webhooks;
    private final SimulatorServer server;

    private CommerceSimulator(Options options) {
        TypeSystem types = TypeSystem.shipped();
        IntegrationSetup setup = new IntegrationSetup(types, SetupScripts.properties(options));
        SetupScripts.importAll(setup, options);
        store = new Store(types, options.clock());
        store.prepareWith(new NumberSeries(types));
        data = new ShopData(store);
        store.quietly(fresh -> {
            BaseData.load(fresh);
            return fresh;
        });
        shop = new Shop(store, data, options.clock());
        portal = new Portal(store, data, options.clock());
        desk = new ServiceDesk(store, data, options.clock());
        authentication = new Authentication(options.clock(), options.accounts(), options.tokenLifetime());
        odata = new ODataService(store, setup);
        webhooks = new Webhooks(store, setup, options.clock(), settings(options));
        store.observe(webhooks.observer());
        server = SimulatorServer.start(options.port(), this::handle);
    }

    /** @throws io.commercebridge.testkit.commerce.impex.ImpexException when a script could not be imported */
    public static CommerceSimulator start(Options options) {
        return new CommerceSimulator(options);
    }

    private static WebhookSettings settings(Options options) {
        return new WebhookSettings(
                "local",
                options.timing().timeout(),
                options.timing().retryDelay(),
                options.timing().window(),
                options.webhook().isPresent());
    }

    public URI url() {
        return server.url();
    }

    public Journal journal() {
        return server.journal();
    }

    public Faults faults() {
        return server.faults();
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    /** Webhooks that are held back, as they would go over the wire. */
    public List<WebhookRequest> pendingWebhooks() {
        return webhooks.pending();
    }

    /** Sends what is held back. */
    public void flush() {
        webhooks.flush();
    }

    /** Waits until no webhook is under way; false when that took longer. */
    public boolean awaitIdle(Duration limit) {
        return webhooks.awaitIdle(limit);
    }

    public Switches switches() {
        return odata.switches();
    }

    /** Makes the current access token invalid before its time. */
    public void revokeToken() {
        authentication.revoke();
    }

    /** Every write through the Integration API with its {@code integrationMessageId}. */
    public List<InboundRequest> inboundRequests() {
        return odata.inboundRequests();
    }

    public Shop shop() {
        return shop;
    }

    public Portal portal() {
        return portal;
    }

    public ServiceDesk desk() {
        return desk;
    }

    /** Puts an item there, or changes it, without a webhook; see {@link ShopData} for the values. */
    public ItemView seed(String type, Map<String, ?> values) {
        return store.quietly(_ -> view(data.save(type, values)));
    }

    /** Saves an item as a person in the shop or back office does: webhooks fire. */
    public ItemView save(String type, Map<String, ?> values) {
        return store.transact(_ -> view(data.save(type, values)));
    }

    /** Removes an item with its parts: webhooks fire. */
    public void remove(String type, String key) {
        store.transact(_ -> {
            store.remove(data.find(type, key).ref());
            return key;
        });
    }

    /**
     * One item by its key, built as an integration key from the type system's unique attributes; a trailing
     * {@code |null} may be left out, so an order is named by its code.
     *
     * @throws NoSuchElementException when there is none
     */
    public ItemView item(String type, String key) {
        return store.transact(_ -> view(data.find(type, key)));
    }

    /** All items of the type and its subtypes, oldest first. */
    public List<ItemView> items(String type) {
        return store.transact(_ -> store.all(type).stream().map(this::view).toList());
    }

    /**
     * The bytes of a media.
     *
     * @throws NoSuchElementException when there is none of this code, or nothing has been uploaded to it
     */
    public byte[] media(String code) {
        return store.transact(_ -> store.having("Media", "code", code).stream()
                .flatMap(media -> MediaContent.of(media).stream())
                .map(MediaContent::bytes)
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("no bytes of a media " + code)));
    }

    @Override
    public void close() {
        server.close();
        webhooks.close();
    }

    private ItemView view(Item item) {
        return new ItemView(store, item);
    }

    private Reply handle(Exchange request) {
        if (request.path().equals("/authorizationserver/oauth/token")) {
            return authentication.token(request);
        }
        if (request.path().startsWith(WebhookAdmin.PATH)) {
            return new WebhookAdmin(webhooks).handle(request);
        }
        if (!request.path().startsWith("/odata2webservices/")) {
            return ODataException.of(404, "not_found", "Nothing at " + request.path())
                    .reply();
        }
        return authentication
                .refusal(request)
                .orElseGet(() ->
                        odata.handle(request, "http://" + request.header("host").orElse(url().getAuthority())));
    }
}
