package io.commercebridge.mapping.match.spelling;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyNameTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Müller Maschinenbau GmbH | MULLER MASCHINENBAU
                    Weiß & Söhne GmbH & Co. KG | Weiss und Sohne
                    Acme, Inc. | ACME Incorporated
                    Acme Corp. | Acme
                    Société Générale S.A. | SOCIETE GENERALE
                    Société Générale S. A. | Societe Generale SA
                    O'Brien Ltd | OBrien Limited
                    Kowalski Sp. z o.o. | Kowalski sp. z o. o.
                    Øresund ApS | oresund
                    Łódź Trading | Lodz-Trading
                    A B C Trading | ABC Trading
                    Smith, Jones and Partners LLP | Smith Jones & Partners
                    Ægir  hf | Aegir HF
                    """)
    void takesSpellingsOfOneNameForOne(String one, String other) {
        assertThat(CompanyName.normalised(one)).isNotEmpty().isEqualTo(CompanyName.normalised(other));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Acme North GmbH | Acme South GmbH
                    Acme 1 | Acme 2
                    GmbH Service | Service
                    Company of Heroes | Heroes
                    Plan A | Plan B
                    """)
    void keepsDifferentNamesApart(String one, String other) {
        assertThat(CompanyName.normalised(one)).isNotEqualTo(CompanyName.normalised(other));
    }

    @Test
    void leavesACompanyThatIsCalledLikeAFormItsName() {
        assertThat(CompanyName.normalised("Limited")).isEqualTo("limited");
        assertThat(CompanyName.normalised("AG Ltd.")).isEqualTo("ag");
        assertThat(CompanyName.normalised("GmbH & Co. KG")).isEqualTo("gmbh");
    }

    @Test
    void findsNothingToCompareInPunctuation() {
        assertThat(CompanyName.normalised(" -. & ")).isEmpty();
        assertThat(CompanyName.normalised("")).isEmpty();
    }

    @Test
    void keepsOtherScripts() {
        assertThat(CompanyName.normalised("株式会社 山田")).isEqualTo("株式会社 山田");
    }
}
