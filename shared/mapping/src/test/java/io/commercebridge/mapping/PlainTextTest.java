package io.commercebridge.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a < b & c > d",
                "press <enter> now",
                "1 <2> 3",
                "x &amp; y",
                "Zoë 山田 😀",
                "<",
                ">",
                "<>",
                "a\n\n\n\nb"
            })
    void leavesPlainTextAsItIs(String text) {
        assertThat(PlainText.of("  " + text + "\n")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = " -> ", ignoreLeadingAndTrailingWhitespace = false, textBlock = """
            <p>Hello</p><p>again</p> -> Hello|again
            one<br>two<BR/>three<br />four -> one|two|three|four
            <div data-wrapper="true"><p>We <b>ship</b> it</p></div> -> We ship it
            <ul><li>a</li><li>b</li></ul> -> a|b
            <b>1 &lt; 2 &amp; 3</b> &#8364;5&nbsp;&#x20AC; -> 1 < 2 & 3 €5 €
            <b>&unknown; &#0; &#xD800; &#9999999;</b> -> &unknown; &#0; &#xD800; &#9999999;
            <b>press <enter></b> -> press <enter>
            <p>a</p><script>alert('x < y')</script><p>b</p> -> a|b
            <style>p {}</style><p>shown</p> -> shown
            <p>a<!-- <p>hidden</p> -->b</p> -> ab
            <p>a<script>never closed -> a
            <p>a</p><!-- never closed <p>b</p> -> a
            <p>price</p>< 5 -> price|< 5
            </p>x -> x
            <O:P>word</O:P> -> word
            """)
    void takesTheFormattingOut(String html, String plain) {
        assertThat(PlainText.of(html)).isEqualTo(plain.replace('|', '\n'));
    }

    @Test
    void keepsParagraphsApartButNotFurther() {
        assertThat(PlainText.of("<p>a  </p>\n\n<p></p>\n<p>b</p>")).isEqualTo("a\n\nb");
    }

    @Property
    void isNeverLongerThanItWas(@ForAll("markup") String text) {
        assertThat(PlainText.of(text).length()).isLessThanOrEqualTo(text.length());
    }

    @Property
    void changesNothingWithoutAngleBrackets(@ForAll String text) {
        String plain = text.replace('<', '(');
        assertThat(PlainText.of(plain)).isEqualTo(plain.strip());
    }

    @Property
    void saysWhatAnEscapedTextSaid(@ForAll("words") String said) {
        String escaped = said.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        assertThat(PlainText.of("<p>" + escaped + "</p>")).isEqualTo(said.strip());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<", "<!--", "<script>", "<p", "</", "&#", "<style>x"})
    void i8TakesNoLongerForHostileText(String piece) {
        long start = System.nanoTime();
        PlainText.of(piece.repeat(200_000) + ">");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<br>",
                        "<",
                        ">",
                        "a",
                        " ",
                        "\n",
                        "&amp;",
                        "&#65;",
                        "<!--",
                        "-->",
                        "<script>",
                        "</script>",
                        "<x>")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc<>&;#1\"' äß山").ofMaxLength(40);
    }
}
