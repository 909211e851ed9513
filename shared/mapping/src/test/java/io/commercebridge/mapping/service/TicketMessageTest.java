package io.commercebridge.mapping.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.commercebridge.mapping.commerce.ItemValues;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class TicketMessageTest {
    private static final String NOTE = "11111111-2222-4333-8444-555555555555";
    private static final TicketMessage.Voice VOICE =
            new TicketMessage.Voice("csagent", "ticketSystemDomain", "ticketSystem", "customerNote", "TicketMessage");

    private static TicketMessage message(String subject, String body) {
        return TicketMessage.of(NOTE, Optional.of(subject), Optional.of(body)).orElseThrow();
    }

    @Test
    void saysWhatTheNoteSaysAsPlainText() {
        TicketMessage message = message("<b>Your lamp</b>", "<p>We ship a new one.</p><p>Sorry!</p>");
        assertThat(message)
                .isEqualTo(new TicketMessage(NOTE, Optional.of("Your lamp"), "We ship a new one.\nSorry!", List.of()));
    }

    @Test
    void saysItsSubjectIfItHasNoText() {
        assertThat(message("Shipped", " ").text()).isEqualTo("Shipped");
        assertThat(TicketMessage.of(NOTE, Optional.of("Shipped"), Optional.empty())
                        .orElseThrow()
                        .text())
                .isEqualTo("Shipped");
        assertThat(TicketMessage.of(NOTE, Optional.of(" "), Optional.of("<p></p>")))
                .isEmpty();
        assertThat(TicketMessage.of(NOTE, Optional.empty(), Optional.empty())).isEmpty();
    }

    @Test
    void cutsALongSubjectButNeverTheText() {
        TicketMessage message = message("s".repeat(256), "t".repeat(200_000));
        assertThat(message.subject()).contains("s".repeat(255));
        assertThat(message.text()).hasSize(200_000);
        assertThat(message.warnings()).containsExactly("subject cut from 256 to 255 characters");
    }

    @Test
    void becomesAnEventOfTheTicketInTheAgentsVoice() {
        ItemValues ticket = message("Lamp", "New one").toTicket("00000042", VOICE);
        ItemValues domain = ItemValues.by("code", "ticketSystemDomain");
        ItemValues event = ItemValues.item()
                .set("code", NOTE)
                .set("subject", "Lamp")
                .set("text", "New one")
                .set("author", ItemValues.by("uid", "csagent"))
                .set(
                        "component",
                        ItemValues.item()
                                .set("code", "ticketSystem")
                                .set("domain", domain)
                                .build())
                .set(
                        "commentType",
                        ItemValues.item()
                                .set("code", "customerNote")
                                .set("domain", domain)
                                .build())
                .set("interventionType", ItemValues.by("code", "TicketMessage"))
                .build();
        assertThat(ticket)
                .isEqualTo(ItemValues.item()
                        .set("ticketID", "00000042")
                        .set("events", List.of(event))
                        .build());
    }

    @Property
    void saysSomethingWheneverThereIsSomethingToSay(@ForAll String subject, @ForAll String body) {
        Optional<TicketMessage> message = TicketMessage.of(NOTE, Optional.of(subject), Optional.of(body));
        message.ifPresent(said -> {
            assertThat(said.text()).isNotBlank();
            assertThat(said.subject().map(String::length).orElse(1)).isBetween(1, 255);
        });
        assertThat(message.isPresent() || subject.isBlank() && body.isBlank()).isTrue();
    }
}
