package io.commercebridge.testkit.commerce.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TypeSystemTest {
    private final TypeSystem types = TypeSystem.shipped();

    @Test
    void knowsEveryTypeThatTheFlowsNeed() {
        assertThat(types.types())
                .extracting(ItemType::name)
                .contains(
                        "Product",
                        "PriceRow",
                        "StockLevel",
                        "B2BUnit",
                        "B2BCustomer",
                        "Customer",
                        "Address",
                        "Order",
                        "OrderEntry",
                        "Consignment",
                        "ConsignmentEntry",
                        "ReturnRequest",
                        "CsTicket",
                        "B2BDocument",
                        "UserGroup",
                        "SingleCodeCoupon");
    }

    @Test
    void inheritsAttributesAndLetsASubtypeRedeclareThem() {
        assertThat(types.attribute("Order", "totalPrice").atomic()).hasValue(ValueType.DOUBLE);
        assertThat(types.attribute("B2BCustomer", "uid").is(Attribute.Flag.LOWERCASE))
                .isTrue();
        assertThat(types.attribute("B2BUnit", "uid").is(Attribute.Flag.LOWERCASE))
                .isFalse();
        assertThat(types.isA("B2BUnit", "UserGroup")).isTrue();
        assertThat(types.isA("Order", "OrderEntry")).isFalse();
    }

    @Test
    void tellsUniqueAttributesFromThoseThatOnlyWeFindItemsBy() {
        assertThat(types.unique("Order")).extracting(Attribute::name).containsExactly("code", "versionID");
        assertThat(types.unique("PriceRow")).isEmpty();
        assertThat(types.identity("PriceRow")).extracting(Attribute::name).containsExactly("sapConditionId");
    }

    @Test
    void knowsWhoseUniqueAttributesATypeShares() {
        assertThat(types.keyOwner("B2BCustomer")).isEqualTo("Principal");
        assertThat(types.keyOwner("Order")).isEqualTo("Order");
        assertThat(types.keyOwner("CsTicketResolutionEvent")).isEqualTo("Comment");
    }

    @Test
    void keepsTheSpellingOfEnumerationCodes() {
        assertThat(types.type("OrderStatus").enumValues()).contains("CANCELLED").doesNotContain("CANCELED");
        assertThat(types.type("ReturnStatus").enumValues()).contains("CANCELED");
        assertThat(types.type("CsTicketState").enumValues()).containsExactly("New", "Open", "Closed");
    }

    @Test
    void refusesAnAttributeOfAnUnknownType() {
        assertThatThrownBy(() -> TypeSystemReader.of("type A\n  b Bee")).hasMessage("A.b has the unknown type Bee");
        assertThatThrownBy(() -> types.attribute("Order", "colour")).hasMessage("type Order has no attribute colour");
    }
}
