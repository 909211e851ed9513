package io.commercebridge.mapping.returns;

import static io.commercebridge.mapping.returns.Asked.account;
import static io.commercebridge.mapping.returns.Asked.paid;
import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.MappingException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Whatever is asked for and in whatever order it is looked at, no more is accepted than was delivered and paid. */
class ReturnLawsPropertiesTest {

    @Property(tries = 300)
    void acceptsNoMoreThanWasDeliveredAndPaid(@ForAll Random random, @ForAll @IntRange(min = 1, max = 6) int returns) {
        List<Return> asked = new ArrayList<>();
        for (int i = 0; i < returns; i++) {
            asked.add(one(i, random));
        }
        Claim[] claims = asked.stream().map(ReturnLawsPropertiesTest::claim).toArray(Claim[]::new);
        OrderAccount account = account(paid("60"), claims);
        Collections.shuffle(asked, random);
        Set<String> accepted = new HashSet<>();
        // Twice: what was refused is tried again.
        for (Return one : twice(asked)) {
            if (!accepted.contains(one.code()) && isAllowed(one, account, accepted)) {
                accepted.add(one.code());
            }
        }
        List<Claim> counted = account.claims().stream()
                .filter(claim -> accepted.contains(claim.returnCode()))
                .toList();
        assertThat(sum(counted, true)).isLessThanOrEqualTo(BigDecimal.valueOf(3));
        assertThat(sum(counted, false)).isLessThanOrEqualTo(new BigDecimal("60.03"));
    }

    private static List<Return> twice(List<Return> asked) {
        List<Return> all = new ArrayList<>(asked);
        all.addAll(asked);
        return all;
    }

    private static BigDecimal sum(List<Claim> claims, boolean quantity) {
        return claims.stream()
                .map(claim -> quantity ? claim.sums().expected() : claim.sums().requested())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static boolean isAllowed(Return one, OrderAccount account, Set<String> accepted) {
        ReturnLaws laws = new ReturnLaws(account, account.before(one, accepted));
        try {
            laws.checkQuantities(one);
            laws.checkAmounts(one);
            return true;
        } catch (MappingException refused) {
            return false;
        }
    }

    private static Return one(int number, Random random) {
        ReturnLine line = new ReturnLine(
                0,
                "P-1",
                BigDecimal.valueOf(1 + random.nextInt(3)),
                Optional.of(BigDecimal.valueOf(random.nextInt(4_000), 2)),
                Optional.of("GoodWill"));
        return new Return(
                "R-" + number,
                "R-" + number,
                new Return.Purchase("O-1", "O-1|null"),
                Asked.MOMENT.plusSeconds(random.nextInt(3)),
                false,
                false,
                List.of(line));
    }

    private static Claim claim(Return one) {
        ReturnLine line = one.lines().getFirst();
        return new Claim(
                one.code(),
                one.requested(),
                line.entry(),
                new Claim.Sums(line.quantity(), BigDecimal.ZERO, line.amount(), BigDecimal.ZERO));
    }
}
