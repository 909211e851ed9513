package io.commercebridge.returns.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.returns.ReturnsTestBase;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** A PDF on the RMA becomes the return label. */
@QuarkusTest
class LabelTest extends ReturnsTestBase {

    private static byte[] pdf(int size) {
        byte[] bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        byte[] head = "%PDF-1.7\n".getBytes(UTF_8);
        System.arraycopy(head, 0, bytes, 0, head.length);
        return bytes;
    }

    private UUID attach(String code, String type, byte[] bytes) {
        UUID note = world.agent().attach(new Ref("msdyn_rma", world.rmaId(code)), "Ann Lee.pdf", type, bytes);
        world.settleAll();
        return note;
    }

    private byte[] label(String code) {
        assertThat(world.inShop(code).text("returnLabel/code")).isEqualTo("return-label-" + code);
        return world.commerce().media("return-label-" + code);
    }

    @Test
    void carriesTheLabelWithItsBytes() {
        String code = settled(oneOf(sold()));
        attach(code, "application/pdf", pdf(2_000));
        assertThat(label(code)).isEqualTo(pdf(2_000));
        assertThat(world.inShop(code).text("returnLabel/mime")).isEqualTo("application/pdf");
        assertThat(world.outcome(code)).isIn("echo", "unchanged");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void carriesALabelWhoseNotificationWasCut() {
        String code = settled(oneOf(sold()));
        attach(code, "application/pdf", pdf(300_000));
        assertThat(label(code)).isEqualTo(pdf(300_000));
    }

    @Test
    void takesTheNewestLabelAndCarriesItOnce() {
        String code = settled(oneOf(sold()));
        UUID first = attach(code, "application/pdf", pdf(100));
        world.dynamics().amend("annotation", first, Map.of("createdon", Instant.parse("2026-01-02T08:00:00Z")));
        attach(code, "application/pdf", pdf(200));
        assertThat(label(code)).isEqualTo(pdf(200));
        world.forgetRequests();
        world.agent().trackReturn(world.rmaId(code), "1Z");
        world.settleAll();
        assertThat(world.requests())
                .noneMatch(request -> request.request().path().contains("annotations"));
    }

    @Test
    void leavesWhatIsNoLabelWhereItIs() {
        String code = settled(oneOf(sold()));
        attach(code, "image/png", new byte[] {1, 2, 3});
        assertThat(world.inShop(code).reference("returnLabel")).isEmpty();
        assertThat(world.told(code).verdict().orElseThrow().reason())
                .contains("does not become the label: files of type image/png are not allowed")
                .doesNotContain("Ann");
        byte[] liar = Arrays.copyOf("no PDF".getBytes(UTF_8), 60);
        attach(code, "application/pdf", liar);
        assertThat(world.inShop(code).reference("returnLabel")).isEmpty();
        assertThat(world.told(code).verdict().orElseThrow().reason()).contains("does not begin like one");
    }
}
