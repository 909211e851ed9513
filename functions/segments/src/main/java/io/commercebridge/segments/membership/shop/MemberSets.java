package io.commercebridge.segments.membership.shop;

import io.commercebridge.mapping.segment.MemberKind;
import io.commercebridge.platform.commerce.odata.EntitySet;

/** Where members and groups are written: {@code infra/commerce/bridge-segments.impex}. */
final class MemberSets {
    static final String OBJECT = "BridgeMember";
    static final EntitySet GROUPS = new EntitySet(OBJECT, "UserGroups");

    private MemberSets() {}

    static EntitySet of(MemberKind kind) {
        return new EntitySet(
                OBJECT,
                switch (kind) {
                    case PERSON -> "Customers";
                    case UNIT -> "B2BUnits";
                });
    }
}
