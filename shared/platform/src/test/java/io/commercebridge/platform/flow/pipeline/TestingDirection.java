package io.commercebridge.platform.flow.pipeline;

import io.commercebridge.mapping.MappingException;
import io.commercebridge.platform.commerce.item.CommerceItem;
import io.commercebridge.platform.correlation.Written;
import io.commercebridge.platform.event.BridgeEvent;
import io.commercebridge.platform.failure.Awaited;
import io.commercebridge.platform.failure.AwaitedException;
import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.failure.Category;
import io.commercebridge.platform.flow.Change;
import io.commercebridge.platform.flow.Delivery;
import io.commercebridge.platform.flow.Direction;
import io.commercebridge.platform.flow.Effect;
import io.commercebridge.platform.flow.Outcome;
import io.commercebridge.platform.flow.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A direction whose other side is a map, and which does what its events say. */
final class TestingDirection implements Direction<String> {
    final Map<String, String> target = new HashMap<>();
    final List<String> writes = new ArrayList<>();
    final Set<String> arrived = new HashSet<>();
    final Map<String, Runnable> before = new HashMap<>();
    final Map<String, Function<Delivery<String>, Effect>> effects = new HashMap<>();
    final Map<String, String> now = new HashMap<>();
    boolean down;

    @Override
    public boolean accepts(BridgeEvent event) {
        return event.type().startsWith("test.");
    }

    @Override
    public Reading<String> read(BridgeEvent event) {
        String data = event.truncated() ? now.getOrDefault(event.subject(), event.data()) : event.data();
        CommerceItem body = CommerceItem.parse("Body", data);
        if (event.type().equals("test.arrived")) {
            String name = body.requiredText("name");
            arrived.add(name);
            return new Reading.Arrived<>(List.of(new Awaited("account", name)));
        }
        if (event.type().equals("test.apart")) {
            return apart(event, body.requiredText("name"));
        }
        if (event.type().equals("test.foreign")) {
            return new Reading.Ignored<>("not ours");
        }
        String value = body.requiredText("value");
        String status = body.text("status").orElse("");
        return new Reading.Changed<>(new Change<>(
                body.amount("version").longValue(),
                value + "/" + status,
                value,
                Optional.of(status).filter(text -> !text.isEmpty()),
                body.isTrue("own"),
                Optional.of(event.subject()),
                value));
    }

    /** Once its name has arrived the event is one about the record of that name. */
    private Reading<String> apart(BridgeEvent event, String name) {
        if (!arrived.contains(name)) {
            throw new AwaitedException(List.of(new Awaited("account", name)), null);
        }
        BridgeEvent part = new BridgeEvent(
                event.id() + "/" + name,
                event.source(),
                "test.change",
                name,
                event.time(),
                event.traceparent(),
                false,
                "{\"value\":\"of " + name + "\"}");
        return new Reading.Several<>(List.of(part), true);
    }

    @Override
    public Effect deliver(Delivery<String> delivery) {
        String value = delivery.payload();
        before.getOrDefault(value, () -> {}).run();
        if (effects.containsKey(value)) {
            return effects.get(value).apply(delivery);
        }
        if (down) {
            throw new BridgeException(Category.TRANSIENT, "the other side is down", "wait", null);
        }
        if (value.startsWith("refuse")) {
            throw new MappingException("value '" + value + "' is refused", "correct it");
        }
        if (value.startsWith("defect")) {
            throw new IllegalStateException("a defect");
        }
        if (value.startsWith("nothing")) {
            return new Effect.Nothing(Outcome.IGNORED, "already so");
        }
        if (value.startsWith("wait-for-") && !arrived.contains(value.substring(9))) {
            throw new AwaitedException(List.of(new Awaited("account", value.substring(9))), null);
        }
        String row = "row-" + delivery.event().subject();
        target.put(row, value);
        writes.add(value);
        return new Effect.Wrote(new Written(row, Optional.of(value), Optional.empty(), Map.of()), List.of());
    }
}
