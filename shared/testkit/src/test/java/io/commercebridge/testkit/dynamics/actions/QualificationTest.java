package io.commercebridge.testkit.dynamics.actions;

import static io.commercebridge.testkit.dynamics.Contexts.attributes;
import static io.commercebridge.testkit.dynamics.Contexts.parameter;
import static io.commercebridge.testkit.dynamics.Fixture.assertRefused;
import static io.commercebridge.testkit.dynamics.Fixture.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.commercebridge.testkit.dynamics.Fixture;
import io.commercebridge.testkit.dynamics.UserSession;
import io.commercebridge.testkit.dynamics.UserSession.Qualified;
import io.commercebridge.testkit.dynamics.store.Ref;
import io.commercebridge.testkit.dynamics.store.Row;
import io.commercebridge.testkit.dynamics.webhook.Webhook;
import io.commercebridge.testkit.dynamics.webhook.Webhooks.Switch;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualificationTest {
    private static final String BODY =
            "{\"CreateAccount\":%s,\"CreateContact\":%s,\"CreateOpportunity\":%s,\"Status\":%s}";

    private final Fixture fixture = new Fixture();
    private final UserSession person = fixture.dynamics.asUser(fixture.org.salesPerson());
    private final UUID lead = person.insert(
            "lead",
            Map.of(
                    "subject",
                    "Registration",
                    "firstname",
                    "Ann",
                    "lastname",
                    "Lee",
                    "companyname",
                    "Rustic AB",
                    "emailaddress1",
                    "ann@rustic.example",
                    "address1_city",
                    "Lund"));

    @BeforeEach
    void holdBack() {
        fixture.dynamics.webhooks().turn(Switch.HOLD_BACK, true);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void makesAnAccountAndAContactThatComeFromTheLead() {
        Qualified qualified = person.qualifyLead(lead, "C-77");

        Row account = fixture.dynamics.row("account", qualified.account()).orElseThrow();
        Row contact = fixture.dynamics.row("contact", qualified.contact()).orElseThrow();
        assertThat(account.text("name")).hasValue("Rustic AB");
        assertThat(account.text("accountnumber")).hasValue("C-77");
        assertThat(account.text("address1_city")).hasValue("Lund");
        assertThat(contact.text("fullname")).hasValue("Ann Lee");
        assertThat(contact.ref("parentcustomerid").map(Ref::id)).hasValue(qualified.account());
        assertThat(List.of(account, contact))
                .extracting(row -> row.ref("originatingleadid").orElseThrow().id())
                .containsOnly(lead);
        assertThat(row().choice("statuscode")).hasValue(3);
    }

    @Test
    void tellsOfTheLeadWithWhatItHasBecome() {
        Qualified qualified = person.qualifyLead(lead, "C-77");

        List<Webhook> told = fixture.dynamics.pendingWebhooks();
        assertThat(told)
                .extracting(webhook -> webhook.step().name())
                .containsExactly(
                        "CommerceBridge: account arrived",
                        "CommerceBridge: contact arrived",
                        "CommerceBridge: lead qualified or disqualified",
                        "CommerceBridge: account changed");
        ObjectNode image = attributes(parameter(json(told.get(2).text()), "PostEntityImages", "PostImage"));
        assertThat(image.path("parentaccountid").path("Id").asText())
                .isEqualTo(qualified.account().toString());
        assertThat(image.path("parentcontactid").path("Id").asText())
                .isEqualTo(qualified.contact().toString());
        assertThat(json(told.get(2).text())
                        .path("ParentContext")
                        .path("MessageName")
                        .asText())
                .isEqualTo("QualifyLead");
    }

    @Test
    void answersWithWhatItMade() {
        String answer =
                fixture.post(path(), BODY.formatted(true, false, false, -1)).body();

        assertThat(json(answer).path("value")).hasSize(1);
        assertThat(json(answer).path("value").path(0).path("accountid").asText())
                .isEqualTo(row().ref("parentaccountid").orElseThrow().id().toString());
        assertThat(row().get("parentcontactid")).isEmpty();
    }

    @Test
    void keepsTheCompanyThatALeadHasAlready() {
        person.update("lead", lead, Map.of("parentaccountid", new Ref("account", fixture.account)));

        Qualified qualified = person.qualifyLead(lead, "C-77");

        assertThat(qualified.account()).isEqualTo(fixture.account);
        assertThat(fixture.dynamics
                        .row("account", fixture.account)
                        .orElseThrow()
                        .text("accountnumber"))
                .hasValue("C-4711");
    }

    @ParameterizedTest
    @CsvSource({"true, true, 3, 0x80040203", "1, false, 3, 0x80048d19", "true, false, 4, 0x80048408"})
    void refusesWhatDoesNotFit(String account, String opportunity, int status, String code) {
        assertRefused(fixture.post(path(), BODY.formatted(account, true, opportunity, status)), 400, code);
        assertThat(fixture.dynamics.rows("account")).hasSize(1);
    }

    @Test
    void takesEverythingBackWhenTheContactIsKnownAlready() {
        fixture.org.contact("ANN@rustic.example", "Ann", "Lee");

        assertRefused(fixture.post(path(), BODY.formatted(true, true, false, 3)), 412, "0x80060892");

        assertThat(fixture.dynamics.rows("account")).hasSize(1);
        assertThat(row().choice("statecode")).hasValue(0);
    }

    @Test
    void qualifiesNeitherTwiceNorAfterTheLeadIsLost() {
        person.disqualifyLead(lead, 5);

        assertThat(row().choice("statuscode")).hasValue(5);
        assertThat(fixture.dynamics.pendingWebhooks()).hasSize(1);
        assertRefused(fixture.post(path(), BODY.formatted(true, true, false, 3)), 400, "0x80040265");
        person.setState("lead", lead, 0, 1);
        person.qualifyLead(lead, "C-77");
        assertRefused(fixture.post(path(), BODY.formatted(true, true, false, 3)), 400, "0x80040265");
    }

    private String path() {
        return "leads(" + lead + ")/Microsoft.Dynamics.CRM.QualifyLead";
    }

    private Row row() {
        return fixture.dynamics.row("lead", lead).orElseThrow();
    }
}
