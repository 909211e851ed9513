package io.commercebridge.catalogue.product.draft;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What is kept of a product beside its fingerprints.
 *
 * @param family code of the category that it is in because of its family
 * @param retired when it was first delivered as retired
 * @param offline when the shop takes it offline, as last written
 * @param category whether the shop has it as a category
 * @param withdrawn whether its row has been deleted
 */
public record ProductState(
        Optional<String> family,
        Optional<Instant> retired,
        Optional<Instant> offline,
        boolean category,
        boolean withdrawn) {
    public static final ProductState NONE =
            new ProductState(Optional.empty(), Optional.empty(), Optional.empty(), false, false);

    private static final String FAMILY = "family ";
    private static final String RETIRED = "retired ";
    private static final String OFFLINE = "offline ";
    private static final String CATEGORY = "category";
    private static final String WITHDRAWN = "withdrawn";

    public ProductState {
        requireNonNull(family, "family");
        requireNonNull(retired, "retired");
        requireNonNull(offline, "offline");
    }

    public static ProductState parse(String text) {
        return new ProductState(
                value(text, FAMILY),
                value(text, RETIRED).map(Instant::parse),
                value(text, OFFLINE).map(Instant::parse),
                text.lines().anyMatch(CATEGORY::equals),
                text.lines().anyMatch(WITHDRAWN::equals));
    }

    private static Optional<String> value(String text, String name) {
        return text.lines()
                .filter(line -> line.startsWith(name))
                .map(line -> line.substring(name.length()))
                .findFirst();
    }

    /** The form in which it is kept; absent if there is nothing to keep. */
    public Optional<String> text() {
        Stream<String> lines = Stream.of(
                        family.map(FAMILY::concat),
                        retired.map(Instant::toString).map(RETIRED::concat),
                        offline.map(Instant::toString).map(OFFLINE::concat),
                        Optional.of(CATEGORY).filter(_ -> category),
                        Optional.of(WITHDRAWN).filter(_ -> withdrawn))
                .flatMap(Optional::stream);
        return Optional.of(lines.collect(Collectors.joining("\n"))).filter(text -> !text.isEmpty());
    }

    /** The same in a category because of its family, or in none. */
    public ProductState in(Optional<String> code) {
        return new ProductState(code, retired, offline, category, withdrawn);
    }

    /** The same retired and taken offline at these moments. */
    public ProductState until(Optional<Instant> retirement, Optional<Instant> end) {
        return new ProductState(family, retirement, end, category, withdrawn);
    }

    public ProductState asCategory(boolean isOne) {
        return new ProductState(family, retired, offline, isOne, withdrawn);
    }

    public ProductState asWithdrawn(boolean isGone) {
        return new ProductState(family, retired, offline, category, isGone);
    }
}
