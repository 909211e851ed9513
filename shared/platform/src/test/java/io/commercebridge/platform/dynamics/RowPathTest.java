package io.commercebridge.platform.dynamics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.commercebridge.platform.dynamics.odata.RowPath;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class RowPathTest {
    private static final UUID ID = UUID.fromString("5a8c1fd0-2c52-5a1e-9a0d-2f6c3f7f9b11");

    @Test
    void addressesARowByItsId() {
        assertThat(RowPath.byId("salesorders", ID)).isEqualTo("salesorders(5a8c1fd0-2c52-5a1e-9a0d-2f6c3f7f9b11)");
        assertThat(RowPath.bind(RowPath.byId("accounts", ID))).startsWith("/accounts(");
    }

    @Test
    void quotesStringsInKeysAndNothingElse() {
        Map<String, Object> key = new LinkedHashMap<>();
        key.put("name", "O'Brien Zürich");
        key.put("number", 7);
        key.put("_parent_value", ID);

        assertThat(RowPath.byKey("accounts", key))
                .isEqualTo("accounts(name='O''Brien%20Z%C3%BCrich',number=7,_parent_value=" + ID + ")");
    }

    @Test
    void refusesKeysThatDataverseCannotFind() {
        for (char unsafe : "/<>*%&:\\?+".toCharArray()) {
            assertThat(RowPath.isSafeKeyValue("a" + unsafe))
                    .as("with %s", unsafe)
                    .isFalse();
        }
        assertThat(RowPath.isSafeKeyValue("C-4711 'x'")).isTrue();
        assertThat(RowPath.isSafeKeyValue(" ")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RowPath.byKey("products", Map.of("productnumber", "A/1")))
                .withMessageContaining("A/1");
    }
}
