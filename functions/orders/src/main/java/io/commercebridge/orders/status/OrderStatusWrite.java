package io.commercebridge.orders.status;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.event.Digest;
import java.util.Optional;

/**
 * The status of an order as the bridge writes it into SAP Commerce, and knows it again when it comes back.
 *
 * @param clearsInfo true if the status text is ours and no longer holds
 */
public record OrderStatusWrite(String status, Optional<String> info, boolean clearsInfo) {

    public OrderStatusWrite {
        requireNonNull(status, "status");
        info = info.filter(text -> !text.isBlank());
    }

    ObjectNode body() {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.putObject("status").put("code", status);
        info.ifPresent(text -> body.put("statusInfo", text));
        if (info.isEmpty() && clearsInfo) {
            body.putNull("statusInfo");
        }
        return body;
    }

    String hash() {
        return Digest.of(status + "\n" + info.orElse(""));
    }

    /** The hash of what an order in SAP Commerce shows. */
    public static String reflectionOf(CommerceItem order) {
        return new OrderStatusWrite(order.code("status").orElse(""), order.text("statusInfo"), false).hash();
    }
}
