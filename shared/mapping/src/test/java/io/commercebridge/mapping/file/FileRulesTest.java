package io.commercebridge.mapping.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileRulesTest {
    private static final FileRules RULES = FileRules.of(20, "application/pdf, IMAGE/PNG;q=1,,text/plain");

    private static String bytes(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static FileVerdict judge(String declared, String content) {
        return RULES.judge(Optional.of(declared).filter(type -> !type.equals("-")), "R-1.pdf", bytes(content));
    }

    @ParameterizedTest
    @CsvSource({
        "application/pdf, %PDF-1.7, application/pdf",
        "Application/PDF; charset=x, %PDF-, application/pdf",
        "-, %PDF-1.7, application/pdf",
        "application/octet-stream, %PDF-1.7, application/pdf",
        "'', %PDF-1.7, application/pdf",
        "text/plain, anything, text/plain",
        "text/plain, '', text/plain"
    })
    void acceptsAnAllowedType(String declared, String content, String type) {
        FileVerdict expected = new FileVerdict.Accepted(new FileContent("R-1.pdf", type, bytes(content)));
        assertThat(judge(declared, content)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "application/zip, %PDF-1.7, files of type application/zip are not allowed",
        "image/gif, GIF89a, files of type image/gif are not allowed",
        "application/pdf, MZ, 'it says that it is application/pdf, but does not begin like one'",
        "application/pdf, %PDF, 'it says that it is application/pdf, but does not begin like one'",
        "application/pdf, '', 'it says that it is application/pdf, but does not begin like one'",
        "image/png, %PDF-1.7, 'it says that it is image/png, but does not begin like one'",
        "-, MZ, its type is not known",
        "-, GIF89a, its type is not known",
        "application/octet-stream, MZ, its type is not known",
        "application/pdf, %PDF-1.7 and more bytes, 23 bytes are over the limit of 20"
    })
    void refusesAnythingElseWithTheReason(String declared, String content, String reason) {
        assertThat(judge(declared, content)).isEqualTo(new FileVerdict.Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({
        "image/png, 89504E470D0A1A0A00, true",
        "image/png, 89504E470D0A1A00, false",
        "image/jpeg, FFD8FFE0, true",
        "image/jpeg, FFD8FE, false",
        "image/gif, 474946383961, true",
        "application/pdf, 255044462D, true"
    })
    void knowsTheSignatures(String type, String hex, boolean accepted) {
        String content =
                Base64.getEncoder().encodeToString(java.util.HexFormat.of().parseHex(hex));
        FileVerdict verdict = FileRules.of(20, type).judge(Optional.empty(), "a", content);
        assertThat(verdict instanceof FileVerdict.Accepted).isEqualTo(accepted);
    }

    @Test
    void whatIsNoBase64BeginsLikeNothing() {
        assertThat(RULES.judge(Optional.of("application/pdf"), "a", "%%%%")).isInstanceOf(FileVerdict.Refused.class);
    }

    @Test
    void judgesWithoutTheBytesAsFarAsItCan() {
        Optional<String> pdf = Optional.of("application/pdf");
        assertThat(RULES.refusal(pdf, Optional.of(20L))).isEmpty();
        assertThat(RULES.refusal(pdf, Optional.empty())).isEmpty();
        assertThat(RULES.refusal(Optional.empty(), Optional.of(1L))).isEmpty();
        assertThat(RULES.refusal(pdf, Optional.of(21L))).contains("21 bytes are over the limit of 20");
        assertThat(RULES.refusal(Optional.of("text/html"), Optional.of(21L)))
                .contains("files of type text/html are not allowed");
    }

    @Test
    void refusesSettingsThatAllowNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> FileRules.of(0, "application/pdf"));
        assertThatIllegalArgumentException().isThrownBy(() -> FileRules.of(1, " , "));
    }

    @Property
    void countsBytes(@ForAll @Size(max = 40) byte[] content) {
        String base64 = Base64.getEncoder().encodeToString(content);
        assertThat(new FileContent("a", "b", base64).size()).isEqualTo(content.length);
    }

    @Test
    void doesNotTellNameOrBytes() {
        assertThat(new FileContent("Jane Roe.pdf", "application/pdf", "JVBERi0="))
                .hasToString("application/pdf, 5 bytes");
    }
}
