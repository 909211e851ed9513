package io.commercebridge.segments.membership;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.segments.SegmentsTestBase;
import io.commercebridge.segments.SegmentsWorld;
import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Groups that companies have because of their classes. */
@QuarkusTest
class AccountClassTest extends SegmentsTestBase {
    private final String number = "C-" + SegmentsWorld.fresh();

    private void change(UUID account, String column, int value) {
        Map<String, Object> columns = new HashMap<>();
        columns.put(column, value == 0 ? null : value);
        world.sales().update("account", account, columns);
        world.play();
    }

    @Test
    void followsTheClassesOfAnAccount() {
        UUID company = world.company(number, Map.of());
        world.begin();
        change(company, "accountcategorycode", 1);
        assertThat(world.groups(number)).containsExactly("own", "preferred");
        change(company, "industrycode", 7);
        assertThat(world.groups(number)).containsExactly("own", "preferred", "trade");
        change(company, "accountcategorycode", 2);
        assertThat(world.groups(number)).containsExactly("own", "standard", "trade");
        change(company, "accountcategorycode", 0);
        assertThat(world.groups(number)).containsExactly("own", "trade");
    }

    @Test
    void keepsTheGroupsOfItsClassesWhenItLeavesAList() {
        UUID company = world.company(number, Map.of("industrycode", 7));
        UUID list = world.list("account", Map.of("cb_usergroup", "trade"));
        world.sales().addMember(list, company);
        world.play();
        world.sales().removeMember(list, company);
        world.play();
        assertThat(world.groups(number)).containsExactly("own", "trade");
    }

    @Test
    void doesNotLookAtAnAccountOfWhichNoClassWasWritten() {
        UUID company = world.company(number, Map.of("accountcategorycode", 1));
        world.begin();
        world.sales().update("account", company, Map.of("telephone1", "+49 1"));
        world.play();
        assertThat(world.requests()).isEmpty();
        assertThat(world.outcome(company)).isEqualTo("none");
    }

    @Test
    void bringsANewAccountIntoItsGroupOnceItIsInTheShop() {
        UUID company = world.sales()
                .insert("account", Map.of("name", "New", "accountnumber", number, "accountcategorycode", 1));
        world.play();
        assertThat(world.outcome(company)).isEqualTo("parked");
        world.arriveUnit(company, number);
        world.play();
        assertThat(world.groups(number)).containsExactly("preferred");
    }
}
