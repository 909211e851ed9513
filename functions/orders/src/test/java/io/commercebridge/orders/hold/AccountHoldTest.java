package io.commercebridge.orders.hold;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.platform.event.BridgeEvent;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A credit hold of an account blocks its open orders, and its end releases them. */
@QuarkusTest
class AccountHoldTest extends HoldsTestBase {

    @Test
    void holdsOpenOrdersWithTheBuyersReasonAndReleasesThemToWhereTheyWere() {
        List<String> open = List.of(order(), order(), order());
        String cancelled = order();
        String fulfilled = order();
        company.submit(open.get(1));
        world.cancelInDynamics(cancelled);
        world.fulfil(fulfilled);
        play();
        company.hold("Two invoices are overdue");
        play();
        assertThat(open).allSatisfy(code -> {
            assertThat(status(code)).isEqualTo("ON_HOLD");
            assertThat(info(code)).isEqualTo("Two invoices are overdue");
        });
        assertThat(status(cancelled)).isEqualTo("CANCELLED");
        assertThat(status(fulfilled)).isEqualTo("COMPLETED");
        company.release();
        play();
        assertThat(open).extracting(this::status).containsExactly("CHECKED_VALID", "READY", "CHECKED_VALID");
        assertThat(open).extracting(this::info).containsOnly("");
        assertThat(status(cancelled)).isEqualTo("CANCELLED");
        assertThat(status(fulfilled)).isEqualTo("COMPLETED");
    }

    @Test
    void saysASentenceWhereNobodyHasSaidWhyAndANewReasonWhenThereIsOne() {
        String code = order();
        company.holdWithoutAReason();
        play();
        assertThat(info(code)).isEqualTo("On hold");
        company.hold("The limit is reached");
        play();
        assertThat(status(code)).isEqualTo("ON_HOLD");
        assertThat(info(code)).isEqualTo("The limit is reached");
    }

    @Test
    void showsHowFarAnOrderHasComeMeanwhileOnlyWhenItIsReleased() {
        String code = order();
        String fulfilled = order();
        company.hold("Overdue");
        play();
        company.submit(code);
        world.fulfil(fulfilled);
        play();
        assertThat(status(code)).isEqualTo("ON_HOLD");
        assertThat(status(fulfilled))
                .as("the end of an order is never held back")
                .isEqualTo("COMPLETED");
        assertThat(info(fulfilled)).isEmpty();
        company.release();
        play();
        assertThat(status(code)).isEqualTo("READY");
    }

    @Test
    void releasesWhatWaitsForTheAccountAndHoldsItInOneChange() {
        Company late = Company.with(world, Map.of("accountnumber", "not yet"));
        String code = late.place();
        List<BridgeEvent> placed = world.takeFromCommerce();
        world.handle(placed);
        world.handle(placed);
        assertThat(world.known(code).parked().orElseThrow().reason()).isEqualTo("waiting for account " + late.number());
        late.credit()
                .update(
                        "account",
                        late.account(),
                        Map.of("accountnumber", late.number(), "creditonhold", true, "cb_creditholdreason", "Overdue"));
        play();
        assertThat(world.salesOrder(code)).isPresent();
        assertThat(status(code)).isEqualTo("ON_HOLD");
        assertThat(info(code)).isEqualTo("Overdue");
    }

    @Test
    void i4KeepsACancellationInTheShopThatDynamicsDoesNotKnowOf() {
        String code = order();
        world.commerce().shop().cancel(code);
        List<BridgeEvent> cancelled = world.takeFromCommerce();
        company.hold("Overdue");
        play();
        company.release();
        play();
        assertThat(status(code)).isEqualTo("CANCELLED");
        world.handle(cancelled);
        play();
        assertThat(status(code)).isEqualTo("CANCELLED");
        assertThat(world.deadLetters().list()).isEmpty();
    }

    @Test
    void i3EndsRightWhenHoldAndReleaseComeInTheWrongOrderAndTwice() {
        String code = order();
        company.hold("Overdue");
        company.release();
        tellBackwardsAndTwice();
        assertThat(status(code)).isIn("CREATED", "CHECKED_VALID");
        company.hold("Overdue");
        play();
        company.release();
        company.hold("Overdue again");
        tellBackwardsAndTwice();
        assertThat(status(code)).isEqualTo("ON_HOLD");
        assertThat(info(code)).isEqualTo("Overdue again");
    }

    private void tellBackwardsAndTwice() {
        List<BridgeEvent> events = new ArrayList<>(world.takeFromDynamics());
        Collections.reverse(events);
        world.handle(events);
        world.drainQueue();
        Collections.reverse(events);
        world.handle(events);
        play();
    }

    @Test
    void asksNobodyAboutOtherChangesOfAnAccount() {
        order();
        company.credit().update("account", company.account(), Map.of("accountnumber", company.number() + "-b"));
        world.forgetRequests();
        play();
        assertThat(world.requests()).isEmpty();
    }
}
