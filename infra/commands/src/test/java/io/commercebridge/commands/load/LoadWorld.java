package io.commercebridge.commands.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.commands.Arguments;
import io.commercebridge.commands.load.dry.Differences;
import io.commercebridge.commands.load.page.PageWork;
import io.commercebridge.commands.load.tally.Meter;
import io.commercebridge.commands.load.told.Bar;
import io.commercebridge.flowtest.Simulators;
import io.commercebridge.platform.correlation.Correlation;
import io.commercebridge.platform.correlation.Correlations;
import io.commercebridge.platform.correlation.RecordKey;
import io.commercebridge.platform.correlation.Side;
import io.commercebridge.testkit.commerce.data.ItemView;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.server.Journal;
import io.quarkus.arc.Unremovable;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Two new systems and an empty table for one test, a catalogue in Dynamics, and the command between them. */
final class LoadWorld {
    /** What a token of the systems before is worth. */
    private static final int UNAUTHORIZED = 401;

    /** Stands for a kill -9. */
    static final class Killed extends Error {
        private static final long serialVersionUID = 1L;
    }

    /** What Quarkus puts together. */
    @Singleton
    @Unremovable
    static class Beans {
        @Inject
        LoadSource source;

        @Inject
        Works works;

        @Inject
        Environment environment;

        @Inject
        Meter meter;

        @Inject
        Correlations correlations;
    }

    /** Does the first pages, then dies; and never waits. */
    private static final class MortalWorks extends Works {
        private final Works works;
        private final AtomicInteger pages;

        MortalWorks(Works works, int pages) {
            this.works = works;
            this.pages = new AtomicInteger(pages);
        }

        @Override
        PageWork delivering(Bar bar, Pause pause) {
            PageWork work = works.delivering(bar, _ -> {});
            return (rows, tally) -> {
                if (pages.getAndDecrement() <= 0) {
                    throw new Killed();
                }
                work.handle(rows, tally);
            };
        }

        @Override
        PageWork comparing(Bar bar, Differences differences) {
            return works.comparing(bar, differences);
        }
    }

    private final Beans beans;
    private final Simulators systems = Simulators.start(commerce -> commerce, dynamics -> dynamics);
    private final ByteArrayOutputStream output = new ByteArrayOutputStream();
    private final Path folder = folder();
    private final UUID list;
    private final UUID warehouse;

    LoadWorld(Beans beans) {
        this.beans = beans;
        list = systems.org().priceList("Standard", "EUR");
        warehouse = systems.org().warehouse("Main");
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("load");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Simulators systems() {
        return systems;
    }

    /** So many products P-1, P-2 … of one family, each with a price and a stock. */
    List<UUID> catalogue(int products) {
        List<UUID> ids = new ArrayList<>();
        UUID family = systems.org().family("F-1", "Tools");
        for (int i = 1; i <= products; i++) {
            UUID product = systems.org().product("P-" + i, "Product " + i, family);
            systems.org().price(product, list, i + ".50");
            systems.org().inventory(product, warehouse, 10 + i, 3);
            ids.add(product);
        }
        return ids;
    }

    /** A product whose tax class the settings do not know. */
    UUID luxury(String number) {
        return systems.dynamics()
                .seed(
                        "product",
                        Map.of(
                                "productnumber",
                                number,
                                "name",
                                "Luxury",
                                "statecode",
                                0,
                                "cb_taxclass",
                                "luxury",
                                "defaultuomid",
                                new Ref("uom", systems.org().pieces()),
                                "defaultuomscheduleid",
                                new Ref("uomschedule", systems.org().unitGroup()),
                                "quantitydecimal",
                                2));
    }

    int load(String... options) {
        return load(Integer.MAX_VALUE, options);
    }

    /** @param pages after which it dies */
    int load(int pages, String... options) {
        output.reset();
        PrintStream out = new PrintStream(output, true, UTF_8);
        Console console = new Console(out, new Bar.Screen(out, false), beans.meter, Clock.systemUTC());
        List<String> words = Stream.concat(
                        Stream.of("progress=" + progress(), "report=" + report()), Stream.of(options))
                .toList();
        return new LoadCommand(beans.source, new MortalWorks(beans.works, pages), beans.environment, console)
                .run(Arguments.parse(words));
    }

    Path progress() {
        return folder.resolve("progress");
    }

    Path report() {
        return folder.resolve("report.txt");
    }

    String output() {
        return output.toString(UTF_8);
    }

    void forgetRequests() {
        systems.commerce().journal().clear();
        systems.dynamics().journal().clear();
    }

    /** Requests to the shop that write. */
    List<Journal.Entry> writes() {
        return systems.commerce().journal().business().stream()
                .filter(entry -> !entry.request().method().equals("GET") && entry.status() != UNAUTHORIZED)
                .toList();
    }

    /** How often the shop was sent a product with this number. */
    long timesWritten(String number) {
        return writes().stream()
                .map(entry -> entry.request().text())
                .filter(body -> body.contains("/Products") || body.contains("POST Products"))
                .mapToLong(body -> body.split("\"code\":\"" + number + "\"", -1).length - 1L)
                .sum();
    }

    /** Pages of a set that were read with all their columns. */
    long pagesRead(String entitySet) {
        return systems.dynamics().journal().business().stream()
                .map(entry -> entry.request().target())
                .filter(target -> target.contains("/" + entitySet + "?") && target.contains("modifiedon"))
                .filter(target -> target.contains("productstructure") || !entitySet.equals("products"))
                .count();
    }

    Optional<ItemView> shown(String type, String attribute, String value) {
        return systems.commerce().items(type).stream()
                .filter(item -> item.text(attribute).equals(value))
                .findFirst();
    }

    Correlation known(UUID row) {
        return beans.correlations.read(new RecordKey("catalogue", Side.DYNAMICS, row.toString()));
    }
}
