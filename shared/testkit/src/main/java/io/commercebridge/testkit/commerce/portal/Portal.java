package io.commercebridge.testkit.commerce.portal;

import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.commerce.data.ShopData;
import io.commercebridge.testkit.commerce.store.Item;
import io.commercebridge.testkit.commerce.store.Store;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * What customers do with their accounts. Each action is one transaction, so one webhook of each integration object that
 * the change concerns, and returns what it has changed.
 *
 * <p>Values are named as in the type system; see {@link ShopData} for how references are written.
 */
public final class Portal {
    private static final Set<String> CONTACT = Set.of("phone1", "phone2", "cellphone", "fax");
    private final Store store;
    private final ShopData data;
    private final Clock clock;

    public Portal(Store store, ShopData data, Clock clock) {
        this.store = store;
        this.data = data;
        this.clock = clock;
    }

    /** A consumer signs up. */
    public ItemView registerConsumer(String email, String name, Map<String, ?> values) {
        return act(() -> {
            Map<String, Object> consumer = customer(email, name);
            consumer.putAll(Map.of("type", "REGISTERED", "groups", List.of("customergroup"), "contactEmail", email));
            consumer.putAll(values);
            return data.save("Customer", consumer);
        });
    }

    /** Somebody orders without an account, for which the shop makes a customer of a kind. */
    public ItemView checkOutAsGuest(String email, String name) {
        return act(() -> {
            Map<String, Object> guest = customer(UUID.randomUUID() + "|" + email, name);
            guest.putAll(Map.of("type", "GUEST", "groups", List.of("customergroup"), "contactEmail", email));
            return data.save("Customer", guest);
        });
    }

    /** Somebody asks for a company account; asking again is another request. */
    public ItemView requestAccount(AccountRequest request) {
        return act(() -> {
            Map<String, Object> values = new LinkedHashMap<>(request.details());
            values.putAll(Map.of("companyName", request.company(), "name", request.name(), "email", request.email()));
            return data.save("B2BRegistration", values);
        });
    }

    /** A company enters an address, which is not delivered to until somebody has reviewed it. */
    public ItemView addAddress(String unit, Map<String, ?> values) {
        return act(() -> {
            Map<String, Object> address = new LinkedHashMap<>();
            address.putAll(Map.of("publicKey", UUID.randomUUID().toString(), "duplicate", false));
            address.putAll(Map.of("shippingAddress", false, "billingAddress", false, "visibleInAddressBook", true));
            address.putAll(values);
            address.put("owner", data.find("B2BUnit", unit));
            return data.save("Address", address);
        });
    }

    /** @throws NoSuchElementException when there is no address with this key, copies in orders not counted */
    public ItemView changeAddress(String publicKey, Map<String, ?> values) {
        return act(() -> {
            Map<String, Object> address = new LinkedHashMap<>(values);
            data.find("Address", "false|" + publicKey);
            address.putAll(Map.of("publicKey", publicKey, "duplicate", false));
            return data.save("Address", address);
        });
    }

    /**
     * A company's administrator enters a colleague, who cannot sign in until somebody has reviewed it.
     *
     * @param groups roles such as {@code b2bcustomergroup}; the unit is added, as the shop does
     */
    public ItemView addBuyer(String unit, String email, String name, List<String> groups) {
        return act(() -> {
            Map<String, Object> buyer = customer(email, name);
            List<Object> all = new ArrayList<>(groups);
            all.add(data.find("B2BUnit", unit));
            buyer.putAll(Map.of("email", email, "defaultB2BUnit", unit, "groups", all));
            buyer.putAll(Map.of("active", false, "loginDisabled", true));
            return data.save("B2BCustomer", buyer);
        });
    }

    /** A buyer starts to work for one more unit; the default unit stays. */
    public ItemView addBuyerToUnit(String uid, String unit) {
        return act(() -> {
            Item buyer = data.find("B2BCustomer", uid);
            List<Object> groups = new ArrayList<>(buyer.list("groups"));
            groups.add(data.find("B2BUnit", unit).ref());
            return store.save(buyer.with("groups", Optional.of(List.copyOf(groups))));
        });
    }

    /**
     * Customers change their own data.
     *
     * @param values attributes of the customer ({@code name}, {@code title}, {@code sessionLanguage}), or of the contact
     *     address, which is made when there is none: {@code phone1}, {@code phone2}, {@code cellphone}, {@code fax}
     */
    public ItemView changeProfile(String uid, Map<String, ?> values) {
        return act(() -> {
            Item customer = data.find("Customer", uid);
            Map<String, Object> own = new LinkedHashMap<>(values);
            own.keySet().removeAll(CONTACT);
            own.put("uid", uid);
            Map<String, Object> contact = new LinkedHashMap<>(values);
            contact.keySet().retainAll(CONTACT);
            if (!contact.isEmpty()) {
                contact.putAll(contactAddress(customer));
                data.save("Address", contact);
            }
            return data.save(customer.type(), own);
        });
    }

    /**
     * A company pays some of an invoice by card; what is open stays as it is, because the books are not kept here.
     *
     * @param documentNumber of an invoice or debit note
     * @return the payment
     */
    public ItemView payDocument(String documentNumber, String amount) {
        return act(() -> {
            Item document = store.having("B2BDocument", "documentNumber", documentNumber).stream()
                    .filter(one -> !type(one).equals("CREDIT_NOTE"))
                    .findFirst()
                    .orElseThrow(() -> new NoSuchElementException("nothing to pay called " + documentNumber));
            Map<String, Object> payment = new LinkedHashMap<>();
            payment.put("external", UUID.randomUUID().toString());
            payment.putAll(Map.of("payDocument", document, "amount", new BigDecimal(amount), "date", clock.instant()));
            payment.put("ccTransactionNumber", "cc-" + UUID.randomUUID());
            return data.save("B2BDocumentPaymentInfo", payment);
        });
    }

    private String type(Item document) {
        return (String) document.reference("documentType")
                .flatMap(store::find)
                .flatMap(type -> type.value("code"))
                .orElseThrow();
    }

    private Map<String, Object> contactAddress(Item customer) {
        return store.having("Address", "owner", customer.ref()).stream()
                .filter(address -> address.value("contactAddress").equals(Optional.of(true)))
                .findFirst()
                .flatMap(address -> address.value("publicKey"))
                .map(key -> Map.<String, Object>of("publicKey", key, "duplicate", false))
                .orElseGet(() -> Map.of(
                        "publicKey",
                        UUID.randomUUID().toString(),
                        "duplicate",
                        false,
                        "contactAddress",
                        true,
                        "owner",
                        customer));
    }

    private static Map<String, Object> customer(String email, String name) {
        Map<String, Object> customer = new LinkedHashMap<>();
        customer.putAll(Map.of("uid", email, "originalUid", email, "name", name, "sessionLanguage", "en"));
        customer.put("customerID", UUID.randomUUID().toString());
        return customer;
    }

    private ItemView act(Supplier<Item> change) {
        return store.transact(_ -> new ItemView(store, change.get()));
    }
}
