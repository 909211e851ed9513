package io.commercebridge.platform.dynamics.note;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.file.FileContent;
import io.commercebridge.mapping.file.FileRules;
import io.commercebridge.mapping.file.FileVerdict;
import io.commercebridge.platform.remote.TestWorld;
import io.commercebridge.testkit.server.Exchange;
import io.commercebridge.testkit.server.Reply;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NoteFilesTest {
    private static final FileRules RULES = FileRules.of(10, "application/pdf");
    private static final String NOTE =
            "\"annotationid\":\"n1\",\"_objectid_value\":\"r1\",\"objecttypecode\":\"invoice\","
                    + "\"isdocument\":true,\"filename\":\"a.pdf\",\"mimetype\":\"application/pdf\"";

    private static NoteFiles files(TestWorld world) {
        return new NoteFiles(world.dynamics(), RULES);
    }

    private static Reply note(String more) {
        return Reply.json(200, "{" + NOTE + more + "}");
    }

    @Test
    void readsANoteWithoutItsBytes() {
        try (TestWorld world = new TestWorld(_ -> note(",\"filesize\":6"))) {
            NoteFile note = files(world).read("n1").orElseThrow();

            assertThat(note.onRowOf("invoice")).contains("r1");
            assertThat(note.onRowOf("incident")).isEmpty();
            assertThat(note.isFile()).isTrue();
            assertThat(note.size()).contains(6L);
            assertThat(world.requests().getFirst().target())
                    .startsWith("/api/data/v9.2/annotations(n1)?$select=")
                    .doesNotContain("documentbody");
        }
    }

    @Test
    void readsTheBytesOfAFileThatMayPass() {
        try (TestWorld world = new TestWorld(_ -> note(",\"filesize\":6,\"documentbody\":\"JVBERi0x\""))) {
            NoteFiles files = files(world);
            NoteFile note = files.read("n1").orElseThrow();

            assertThat(files.content(note))
                    .contains(new FileVerdict.Accepted(new FileContent("a.pdf", "application/pdf", "JVBERi0x")));
            assertThat(world.requests().getLast().target()).contains("documentbody");
        }
    }

    @Test
    void i8DoesNotReadTheBytesOfAFileThatIsTooLarge() {
        try (TestWorld world = new TestWorld(_ -> note(",\"filesize\":11"))) {
            NoteFiles files = files(world);
            NoteFile note = files.read("n1").orElseThrow();

            assertThat(files.content(note)).contains(new FileVerdict.Refused("11 bytes are over the limit of 10"));
            assertThat(world.requests()).hasSize(1);
        }
    }

    @Test
    void aNoteMayLoseItsFileWhileItIsRead() {
        try (TestWorld world = new TestWorld(_ -> note(",\"filesize\":6"))) {
            NoteFiles files = files(world);
            assertThat(files.content(files.read("n1").orElseThrow())).isEmpty();
        }
        try (TestWorld world = new TestWorld(_ -> Reply.json(404, "{\"error\":{\"code\":\"0x80040217\"}}"))) {
            assertThat(files(world).read("n1")).isEmpty();
        }
    }

    @Test
    void findsTheFilesOfARowNewestFirst() {
        try (TestWorld world = new TestWorld(_ -> Reply.json(200, "{\"value\":[{" + NOTE + "}]}"))) {
            assertThat(files(world).on("r1")).extracting(NoteFile::id).containsExactly("n1");
            assertThat(world.requests())
                    .extracting(Exchange::target)
                    .singleElement()
                    .asString()
                    .contains("_objectid_value%20eq%20r1%20and%20isdocument%20eq%20true")
                    .contains("$orderby=createdon%20desc");
        }
    }
}
