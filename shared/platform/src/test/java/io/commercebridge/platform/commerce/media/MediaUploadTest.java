package io.commercebridge.platform.commerce.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.commercebridge.mapping.file.FileContent;
import io.commercebridge.platform.commerce.WriteOptions;
import io.commercebridge.platform.commerce.media.MediaKey.CatalogVersion;
import io.commercebridge.platform.commerce.odata.Change;
import io.commercebridge.platform.commerce.odata.ChangeSet;
import io.commercebridge.platform.commerce.odata.EntitySet;
import io.commercebridge.platform.failure.RemoteException;
import io.commercebridge.platform.remote.TestWorld;
import io.commercebridge.testkit.server.Reply;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
class MediaUploadTest {
    private static final MediaKey KEY = new MediaKey("m 1", CatalogVersion.parse("Default:Online"));
    private static final MediaUpload UPLOAD = new MediaUpload(new EntitySet("BridgeDocument", "DocumentMedias"));
    private static final Change OTHER =
            Change.upsert(new EntitySet("BridgeDocument", "B2BDocuments"), JsonNodeFactory.instance.objectNode());
    private static final WriteOptions EVENT = WriteOptions.causedBy("event-1");

    private static ChangeSet file() {
        return ChangeSet.of(UPLOAD.of(KEY, new FileContent("R-1.pdf", "application/pdf", "JVBERi0=")), OTHER);
    }

    private static Reply answer(String status, String body) {
        String inner = "Content-Type: application/http\r\n\r\nHTTP/1.1 " + status
                + "\r\nContent-Type: application/json\r\n\r\n" + body + "\r\n";
        return Reply.of(202, "multipart/mixed; boundary=a", "--a\r\n" + inner + "--a--");
    }

    @Test
    void sendsTheBytesWithTheHookThatStoresThem() {
        try (TestWorld world = new TestWorld(_ -> answer("201 Created", "{\"d\":{\"code\":\"m 1\"}}"))) {
            assertThat(world.commerce().changeSet("BridgeDocument", file(), EVENT))
                    .singleElement()
                    .satisfies(media -> assertThat(media.path("code").asText()).isEqualTo("m 1"));

            String sent = world.requests().getFirst().text();
            assertThat(sent)
                    .contains("POST DocumentMedias HTTP/1.1")
                    .contains(
                            "{\"code\":\"m 1\",\"catalogVersion\":{\"version\":\"Online\",\"catalog\":{\"id\":\"Default\"}},"
                                    + "\"mime\":\"application/pdf\",\"realFileName\":\"R-1.pdf\",\"bridgeContent\":\"JVBERi0=\"}")
                    .containsOnlyOnce("Post-Persist-Hook: model://bridgeStoreMedia");
            assertThat(sent.substring(sent.indexOf("POST B2BDocuments"))).doesNotContain("Persist-Hook");
        }
    }

    @Test
    void tellsWhyAChangeSetWasRefused() {
        String error = "{\"error\":{\"code\":\"hook_not_found\",\"message\":{\"lang\":\"en\",\"value\":\"No.\"}}}";
        try (TestWorld world = new TestWorld(_ -> answer("400 Bad Request", error))) {
            assertThatThrownBy(() -> world.commerce().changeSet("BridgeDocument", file(), EVENT))
                    .isInstanceOfSatisfying(
                            RemoteException.class,
                            failure -> assertThat(failure.answer().code()).isEqualTo("hook_not_found"));
        }
    }

    @Test
    void aKeyIsWrittenAsSapWritesIt() {
        assertThat(KEY.integrationKey().text()).isEqualTo("Online|Default|m+1");
    }

    @Test
    void aCatalogVersionIsTheCatalogAndItsVersion() {
        assertThat(CatalogVersion.parse(" Default : Online ")).isEqualTo(new CatalogVersion("Default", "Online"));
        for (String wrong : new String[] {"Default", "Default:", ":Online", "a:b:c", ""}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> CatalogVersion.parse(wrong))
                    .withMessageContaining("'" + wrong + "'");
        }
    }
}
