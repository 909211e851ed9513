package io.commercebridge.mapping.returns;

import static io.commercebridge.mapping.returns.Asked.account;
import static io.commercebridge.mapping.returns.Asked.claim;
import static io.commercebridge.mapping.returns.Asked.moved;
import static io.commercebridge.mapping.returns.Asked.number;
import static io.commercebridge.mapping.returns.Asked.paid;
import static io.commercebridge.mapping.returns.Asked.refund;
import static io.commercebridge.mapping.returns.Asked.replacement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.mapping.MappingException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReturnLawsTest {
    private static final Claim EARLIER = claim("R-1", -5, 0, "2 for 40");
    private static final Claim LATER = claim("R-3", 5, 0, "2 for 40");

    private static ReturnLaws laws(OrderAccount account, Return asked, String... accepted) {
        return new ReturnLaws(account, account.before(asked, Set.of(accepted)));
    }

    @Test
    void allowsAsMuchAsWasDelivered() {
        Return all = Asked.of(refund(0, "3", "60"), replacement(1, "1"));
        assertThatCode(() -> laws(account(paid("60")), all).checkQuantities(all))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesMoreThanWasDeliveredWithTheSums() {
        Return four = Asked.of(refund(0, "4", "60"));
        assertThatThrownBy(() -> laws(account(paid("60")), four).checkQuantities(four))
                .isInstanceOf(MappingException.class)
                .hasMessage("return R-2 is for 4 of entry 0 of order O-1, with other returns 4, but 3 delivered")
                .extracting(refusal -> ((MappingException) refusal).remedy())
                .asString()
                .contains("replay");
    }

    @Test
    void refusesWhatWasNotDeliveredAtAll() {
        Return other = Asked.of(refund(7, "1", "60"));
        assertThatThrownBy(() -> laws(account(paid("60")), other).checkQuantities(other))
                .hasMessage("return R-2 is for 1 of entry 7 of order O-1, with other returns 1, but 0 delivered");
    }

    @Test
    void addsUpTwoLinesOfOneEntry() {
        Return twice = Asked.of(refund(0, "2", "10"), replacement(0, "2.0"));
        assertThatThrownBy(() -> laws(account(paid("60")), twice).checkQuantities(twice))
                .hasMessageContaining("for 4 of entry 0");
    }

    @Test
    void countsEarlierReturnsOfTheSameEntry() {
        Return asked = Asked.of(refund(0, "2", "10"));
        OrderAccount account = account(paid("60"), EARLIER, claim("R-0", -9, 1, "1 for 5"));
        assertThatThrownBy(() -> laws(account, asked).checkQuantities(asked))
                .hasMessageContaining("is for 2 of entry 0 of order O-1, with other returns 4, but 3 delivered");
        Return one = Asked.of(refund(0, "1", "10"));
        assertThatCode(() -> laws(account, one).checkQuantities(one)).doesNotThrowAnyException();
    }

    @Test
    void countsALaterReturnOnlyIfItWasAcceptedAlready() {
        Return asked = Asked.of(refund(0, "2", "10"));
        OrderAccount account = account(paid("60"), LATER);
        assertThatCode(() -> laws(account, asked).checkQuantities(asked)).doesNotThrowAnyException();
        assertThatThrownBy(() -> laws(account, asked, "R-3").checkQuantities(asked))
                .hasMessageContaining("with other returns 4");
    }

    @Test
    void takesTheLowerNumberFirstOfTwoReturnsAtOnce() {
        Return asked = Asked.of(refund(0, "2", "10"));
        assertThat(account(paid("60"), claim("R-1", 0, 0, "2 for 40"), claim("R-3", 0, 0, "2 for 40"))
                        .before(asked, Set.of()))
                .extracting(Claim::returnCode)
                .containsExactly("R-1");
    }

    @Test
    void neverCountsAReturnAgainstItself() {
        Return asked = Asked.of(refund(0, "3", "60"));
        OrderAccount account = account(paid("60"), claim("R-2", -9, 0, "3 for 60"));
        assertThat(account.before(asked, Set.of("R-2"))).isEmpty();
        assertThat(account.of("R-2")).hasSize(1);
        assertThat(account.besides("R-2")).isEmpty();
    }

    @Test
    void refusesMoreThanWasPaidWithTheSums() {
        Return asked = Asked.of(refund(0, "1", "30"), refund(1, "1", "10.5"));
        OrderAccount account = account(paid("80"), EARLIER);
        assertThat(laws(account, asked).isPaid(asked)).isFalse();
        assertThatThrownBy(() -> laws(account, asked).checkAmounts(asked))
                .isInstanceOf(MappingException.class)
                .hasMessage("return R-2 requests 40.50 USD, with other returns of order O-1 80.50 USD,"
                        + " but 80.00 USD paid");
    }

    @Test
    void toleratesHalfACentForEachAmount() {
        Return asked = Asked.of(refund(0, "1", "10.005"), refund(1, "1", "10.005"));
        assertThat(laws(account(paid("20")), asked).isPaid(asked)).isTrue();
        Return more = Asked.of(refund(0, "1", "10.011"), refund(1, "1", "10"));
        assertThat(laws(account(paid("20")), more).isPaid(more)).isFalse();
        Return one = Asked.of(refund(0, "1", "20.006"));
        assertThat(laws(account(paid("20")), one).isPaid(one)).isFalse();
    }

    @Test
    void asksForNoMoneyForAReplacement() {
        Return asked = Asked.of(replacement(0, "3"));
        assertThatCode(() -> laws(account(paid("0")), asked).checkAmounts(asked))
                .doesNotThrowAnyException();
    }

    @Test
    void leavesForReturnsWhatWentBackForThem() {
        Return asked = Asked.of(refund(0, "1", "60"));
        OrderAccount back = account(Funds.paid(number("100"), number("40")), EARLIER);
        assertThat(laws(back, asked).isPaid(asked)).isTrue();
        OrderAccount gone = account(Funds.paid(number("100"), number("41")), EARLIER);
        assertThat(laws(gone, asked).isPaid(asked)).isFalse();
    }

    @Test
    void doesNotTakeItsOwnRefundForSomethingElse() {
        Return asked = Asked.of(refund(0, "1", "60"));
        Funds nothingLeft = Funds.paid(number("60"), number("60"));
        assertThat(laws(account(nothingLeft), asked).isPaid(asked)).isFalse();
        OrderAccount told = account(nothingLeft, moved(claim("R-2", 0, 0, "1 for 60"), "1", "60"));
        assertThat(laws(told, asked).isPaid(asked)).isTrue();
    }

    @Test
    void takesWhatWasPaidOnInvoicesIfItIsMore() {
        Funds funds = Funds.paid(number("10"), number("4")).settledOnInvoices(number("50"));
        assertThat(funds.limit(number("0"))).isEqualByComparingTo("50");
        assertThat(funds.limit(number("3"))).isEqualByComparingTo("53");
        assertThat(funds.limit(number("9"))).isEqualByComparingTo("54");
        assertThat(Funds.paid(number("10"), number("4")).limit(number("0"))).isEqualByComparingTo("6");
    }

    @Test
    void letsBuyersOnAccountHaveBackWhatTheyWereCharged() {
        Return asked = Asked.of(refund(0, "1", "61"));
        OrderAccount charged = account(Funds.charged(number("60")));
        assertThatThrownBy(() -> laws(charged, asked).checkAmounts(asked))
                .hasMessageEndingWith("but 60.00 USD charged");
        assertThat(charged.with(paid("61")).funds()).isEqualTo(paid("61"));
        assertThat(charged.with(paid("61")).claims()).isEqualTo(List.of());
    }
}
