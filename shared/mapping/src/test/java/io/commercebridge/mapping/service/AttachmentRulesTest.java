package io.commercebridge.mapping.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.code.CodeTable;
import io.commercebridge.mapping.service.AttachmentRules.Accepted;
import io.commercebridge.mapping.service.AttachmentRules.Refused;
import io.commercebridge.mapping.service.AttachmentRules.Verdict;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentRulesTest {
    private static final String TYPES = "png=image/png,jpg=image/jpeg,jpeg=image/jpeg,pdf=application/pdf";
    private static final AttachmentRules RULES = new AttachmentRules(1000, CodeTable.parse("attachment type", TYPES));
    private static final AttachmentRules LENIENT =
            new AttachmentRules(1000, CodeTable.parse("attachment type", TYPES + ",*=pass"));

    private static Verdict judge(AttachmentRules rules, String name, String type) {
        return rules.judge(new Attachment(
                "M-1",
                "M-1|Online",
                Optional.of(name),
                Optional.of(type).filter(text -> !text.equals("-")),
                Optional.empty()));
    }

    @ParameterizedTest
    @CsvSource({
        "lamp.png, image/png, lamp.png, image/png",
        "LAMP.PNG, IMAGE/PNG; charset=x, LAMP.PNG, image/png",
        "a.b.jpeg, -, a.b.jpeg, image/jpeg",
        "a.pdf, application/octet-stream, a.pdf, application/pdf",
        "scan, image/jpeg, scan.jpeg, image/jpeg",
        "v1.2 final, application/pdf, v1.2 final.pdf, application/pdf"
    })
    void acceptsWhatIsAllowed(String name, String type, String acceptedName, String acceptedType) {
        assertThat(judge(RULES, name, type)).isEqualTo(new Accepted(acceptedName, acceptedType));
    }

    @ParameterizedTest
    @CsvSource({
        "virus.exe, image/png, files of type .exe are not allowed",
        "virus.png, application/x-msdownload, it is named .png but says that it is application/x-msdownload",
        "virus.png.exe, -, files of type .exe are not allowed",
        "scan, text/html, files of type text/html are not allowed",
        "scan, application/octet-stream, its type is not known",
        "scan., -, its type is not known"
    })
    void refusesWhatIsNot(String name, String type, String reason) {
        assertThat(judge(RULES, name, type)).isEqualTo(new Refused(reason));
    }

    @Test
    void letsOthersThroughWhereTheTableSaysSo() {
        assertThat(judge(LENIENT, "a.xyz", "x/y")).isEqualTo(new Accepted("a.xyz", "x/y"));
        assertThat(judge(LENIENT, "a.xyz", "-")).isEqualTo(new Accepted("a.xyz", "application/octet-stream"));
        assertThat(judge(LENIENT, "scan", "x/y")).isEqualTo(new Accepted("scan", "x/y"));
        assertThat(judge(LENIENT, "a.png", "x/y")).isInstanceOf(Refused.class);
    }

    @Test
    void goesByTheCodeWhereThereIsNoName() {
        assertThat(RULES.judge(new Attachment("m.png", "k", Optional.of(" "), Optional.of(" "), Optional.empty())))
                .isEqualTo(new Accepted("m.png", "image/png"));
    }

    @Test
    void refusesWhatIsTooLarge() {
        assertThat(RULES.judge(Tickets.file("a.png", "image/png", 1000))).isInstanceOf(Accepted.class);
        assertThat(RULES.judge(Tickets.file("a.png", "image/png", 1001)))
                .isEqualTo(new Refused("1001 bytes are over the limit of 1000"));
        assertThat(RULES.tooLarge(1000)).isEmpty();
        assertThat(RULES.tooLarge(1001)).isPresent();
        assertThatThrownBy(() -> new AttachmentRules(0, CodeTable.parse("x", "")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("0");
        assertThat(new AttachmentRules(1, CodeTable.parse("x", "")).limit()).isOne();
    }

    @Property
    void neverTellsAFilesNameInAReason(@ForAll String name) {
        String personal = "passport of ann " + name.replace('.', '-');
        if (judge(RULES, personal + ".exe", "image/png") instanceof Refused refused) {
            assertThat(refused.reason()).doesNotContain("passport");
        }
        if (judge(RULES, personal, "-") instanceof Refused refused) {
            assertThat(refused.reason()).doesNotContain("passport");
        }
    }
}
