package io.commercebridge.mapping.product;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProductTest {

    @Test
    void isWrittenAlikeHoweverItsTextsWereCollected() {
        Texts texts = new Texts(Optional.of("Tent"), Optional.empty());
        Map<String, Texts> german = new LinkedHashMap<>();
        german.put("de", texts);
        german.put("en", texts);
        Map<String, Texts> english = new LinkedHashMap<>();
        english.put("en", texts);
        english.put("de", texts);
        assertThat(in(german).toString()).isEqualTo(in(english).toString());
    }

    private static Product in(Map<String, Texts> texts) {
        return new Product(
                "row-1",
                Optional.empty(),
                Structure.PRODUCT,
                Lifecycle.ACTIVE,
                texts,
                Product.Links.NONE,
                Validity.ALWAYS,
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void knowsTheStatesOfDynamics() {
        assertThat(Lifecycle.of(Optional.of(0)).approval()).isEqualTo("approved");
        assertThat(Lifecycle.of(Optional.of(1)).approval()).isEqualTo("unapproved");
        assertThat(Lifecycle.of(Optional.of(2))).isEqualTo(Lifecycle.DRAFT);
        assertThat(Lifecycle.of(Optional.of(3)).approval()).isEqualTo("check");
        assertThat(Lifecycle.of(Optional.empty()).approval()).isEqualTo("check");
        assertThat(Lifecycle.DRAFT.approval()).isEqualTo("check");
    }

    @Test
    void knowsTheStructuresOfDynamics() {
        assertThat(Structure.of(Optional.empty())).isEqualTo(Structure.PRODUCT);
        assertThat(Structure.of(Optional.of(1))).isEqualTo(Structure.PRODUCT);
        assertThat(Structure.of(Optional.of(2))).isEqualTo(Structure.FAMILY);
        assertThat(Structure.of(Optional.of(3))).isEqualTo(Structure.BUNDLE);
        assertThat(in(Map.of()).isFamily()).isFalse();
    }

    @Test
    void countsTheLastDayInWhereClocksAreChanged() {
        Validity day =
                new Validity(Optional.of(LocalDate.parse("2026-03-29")), Optional.of(LocalDate.parse("2026-03-29")));
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(day.begin(berlin)).contains(Instant.parse("2026-03-28T23:00:00Z"));
        assertThat(day.end(berlin)).contains(Instant.parse("2026-03-29T21:59:59Z"));
        assertThat(Validity.ALWAYS.begin(berlin)).isEmpty();
        assertThat(Validity.ALWAYS.end(berlin)).isEmpty();
    }
}
