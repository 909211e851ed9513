package io.commercebridge.mapping.service;

import static io.commercebridge.mapping.service.Tickets.NAMESPACE;
import static io.commercebridge.mapping.service.Tickets.NOON;
import static io.commercebridge.mapping.service.Tickets.said;
import static io.commercebridge.mapping.service.Tickets.value;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.NameBasedUuid;
import io.commercebridge.mapping.dataverse.Lookup;
import io.commercebridge.mapping.dataverse.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class NoteRowsTest {
    private static final UUID CASE = UUID.fromString("0190a8e3-0000-7000-8000-0000000000c1");
    private static final Lookup OF_CASE = new Lookup("incident", "incidents", "incidentid", CASE.toString());

    private final List<String> warnings = new ArrayList<>();

    private Row note(TicketComment comment) {
        return NoteRows.toNote(comment, CASE, NAMESPACE, warnings);
    }

    private static Row file(AttachmentRules.Accepted accepted) {
        return NoteRows.toFile(
                Tickets.file("x.png", "image/png", 3),
                accepted,
                "AQID",
                new NoteRows.Owner(CASE, "Ann Lee", NAMESPACE));
    }

    @Test
    void saysWhoSaidWhatAndWhen() {
        Row row = note(said("00000K29", " It flickers. ", NOON));
        assertThat(row.entitySet()).isEqualTo("annotations");
        assertThat(row.part()).isEqualTo("e:00000K29");
        assertThat(row.id()).isEqualTo(NameBasedUuid.of(NAMESPACE, "TicketEvent/00000K29"));
        assertThat(value(row, "subject")).contains("Ann Lee, 2026-11-25 12:00 UTC");
        assertThat(value(row, "notetext")).contains("It flickers.");
        assertThat(value(row, "objectid_incident@odata.bind")).contains(OF_CASE);
        assertThat(row.columns()).hasSize(3);
        assertThat(warnings).isEmpty();
    }

    @Test
    void addsTheSubjectOfAComment() {
        Row row = note(new TicketComment("1", Optional.of("Lamp"), "x", "Ann Lee", NOON, List.of()));
        assertThat(value(row, "subject")).contains("Ann Lee, 2026-11-25 12:00 UTC: Lamp");
    }

    @Test
    void cutsACommentThatIsLongerThanANoteWithAWarning() {
        Row row = note(said("1", "x".repeat(100_001), NOON));
        assertThat(value(row, "notetext")).contains("x".repeat(100_000));
        assertThat(warnings).containsExactly("notetext cut from 100001 to 100000 characters");
        note(new TicketComment("1", Optional.of("s".repeat(500)), "x", "Ann", NOON, List.of()));
        assertThat(warnings).hasSize(2).last().asString().startsWith("subject cut from ");
    }

    @Test
    void writesAFileWithItsBytes() {
        Row row = file(new AttachmentRules.Accepted("broken lamp.png", "image/png"));
        assertThat(row.entitySet()).isEqualTo("annotations");
        assertThat(row.part()).isEqualTo("a:M-1");
        assertThat(row.id()).isEqualTo(NameBasedUuid.of(NAMESPACE, "Attachment/M-1"));
        assertThat(value(row, "subject")).contains("Attachment of Ann Lee");
        assertThat(value(row, "filename")).contains("broken lamp.png");
        assertThat(value(row, "mimetype")).contains("image/png");
        assertThat(value(row, "documentbody")).contains("AQID");
        assertThat(value(row, "objectid_incident@odata.bind")).contains(OF_CASE);
    }

    @Test
    void shortensALongFileNameButKeepsItsEnding() {
        assertThat(value(file(new AttachmentRules.Accepted("x".repeat(252) + ".png", "image/png")), "filename"))
                .contains("x".repeat(251) + ".png");
        assertThat(value(file(new AttachmentRules.Accepted("x".repeat(251) + ".png", "image/png")), "filename"))
                .contains("x".repeat(251) + ".png");
        assertThat(value(file(new AttachmentRules.Accepted("x".repeat(300), "image/png")), "filename"))
                .contains("x".repeat(255));
        assertThat(value(file(new AttachmentRules.Accepted("." + "x".repeat(300), "image/png")), "filename"))
                .contains("." + "x".repeat(254));
    }

    @Test
    void doesNotCutACharacterInHalf() {
        assertThat(value(file(new AttachmentRules.Accepted("x" + "😀".repeat(200) + ".png", "image/png")), "filename"))
                .contains("x" + "😀".repeat(125) + ".png");
        assertThat(value(file(new AttachmentRules.Accepted("😀".repeat(200), "image/png")), "filename"))
                .contains("😀".repeat(127));
    }

    @Test
    void knowsTheCustomersOwnNotesAndFilesAgain() {
        List<String> parts = List.of("h", "e:1", NoteRows.partOf(Tickets.file("x.png", "image/png", 1)));
        assertThat(NoteRows.isRemembered(NoteRows.idOf("1", NAMESPACE), parts, NAMESPACE))
                .isTrue();
        assertThat(NoteRows.isRemembered(NoteRows.fileIdOf("M-1", NAMESPACE), parts, NAMESPACE))
                .isTrue();
        assertThat(NoteRows.isRemembered(NoteRows.idOf("M-1", NAMESPACE), parts, NAMESPACE))
                .isFalse();
        assertThat(NoteRows.isRemembered(NoteRows.fileIdOf("1", NAMESPACE), parts, NAMESPACE))
                .isFalse();
        assertThat(NoteRows.isRemembered(NoteRows.idOf("2", NAMESPACE), parts, NAMESPACE))
                .isFalse();
    }

    @Property(tries = 200)
    void fitsAnyComment(@ForAll @StringLength(min = 1, max = 700) String subject, @ForAll String author) {
        Row row = note(new TicketComment("1", Optional.of(subject), "x", author, NOON, List.of()));
        assertThat(((String) value(row, "subject").orElseThrow()).length()).isLessThanOrEqualTo(500);
    }

    @Property(tries = 200)
    void fitsAnyFileName(
            @ForAll @IntRange(min = 1, max = 600) int length, @ForAll @StringLength(max = 30) String ending) {
        Row row = file(new AttachmentRules.Accepted("é".repeat(length) + ending, "image/png"));
        assertThat(((String) value(row, "filename").orElseThrow()).length()).isBetween(1, 255);
    }
}
