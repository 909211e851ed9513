package io.commercebridge.commands.load.book;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;

/** How far a load has come, step by step; every finished page is written down before the next one is. */
public final class Book {
    private static final String STEPS = "steps";

    private final Identity identity;
    private final Consumer<JsonNode> file;
    private final Map<String, StepBook> steps = new ConcurrentSkipListMap<>();
    private final boolean resumed;

    private Book(Identity identity, Consumer<JsonNode> file, Optional<JsonNode> earlier) {
        this.identity = identity;
        this.file = file;
        this.resumed = earlier.isPresent();
        earlier.ifPresent(json -> json.path(STEPS).properties().forEach(step -> step(step.getKey())
                .restore(SavedJson.read(step.getValue()))));
    }

    /** A book that is kept nowhere. */
    public static Book unwritten(Identity identity) {
        return new Book(identity, _ -> {}, Optional.empty());
    }

    /**
     * The book in a file.
     *
     * @throws io.commercebridge.commands.Refusal if what is there is another load's
     */
    public static Book in(BookFile file, Identity identity) {
        Optional<JsonNode> earlier = file.read();
        earlier.ifPresent(json -> file.requireSame(Identity.read(json), identity));
        return new Book(identity, file::write, earlier);
    }

    public StepBook step(String name) {
        return steps.computeIfAbsent(name, _ -> new StepBook(this::save));
    }

    /** Whether an earlier run has begun it. */
    public boolean isResumed() {
        return resumed;
    }

    // Only one step is under way, and it is that step's page that calls: the others stand still.
    private synchronized void save() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        identity.write(json);
        ObjectNode all = json.putObject(STEPS);
        steps.forEach((name, step) -> all.set(name, SavedJson.write(step.saved())));
        file.accept(json);
    }
}
