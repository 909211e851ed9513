package io.commercebridge.platform.remote.wire;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class ODataTextTest {

    @Property(tries = 500)
    void aLiteralIsLegalAndDecodesToItsQuotedValue(@ForAll String value) {
        String well = value.replaceAll("[\\x{D800}-\\x{DFFF}]", "");

        URI address = URI.create("http://host/set(" + ODataText.literal(well) + ")");

        assertThat(address.getPath()).isEqualTo("/set('" + well.replace("'", "''") + "')");
    }

    @Example
    void aHandWrittenQueryKeepsWhatIsEncodedAlready() {
        assertThat(ODataText.query("$filter=name eq " + ODataText.literal("A&B é'") + "&$top=1"))
                .isEqualTo("$filter=name%20eq%20'A%26B%20%C3%A9'''&$top=1");
        assertThat(ODataText.query("$filter=name eq \"é\"")).isEqualTo("$filter=name%20eq%20%22%C3%A9%22");
    }

    @Example
    void amountsKeepTheirDigits() {
        JsonNode amounts = WireJson.parse("{\"a\":49.90,\"b\":5000000.0000,\"c\":1E+3,\"d\":0.1}");

        assertThat(WireJson.write(amounts)).isEqualTo("{\"a\":49.90,\"b\":5000000.0000,\"c\":1000,\"d\":0.1}");
    }
}
