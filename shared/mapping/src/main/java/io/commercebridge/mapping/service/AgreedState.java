package io.commercebridge.mapping.service;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The ticket state that both sides were last brought to, kept with the correlation by whichever direction did it.
 *
 * <p>A state can only be open or closed, so a side that differs from what was agreed has moved, and if both have, they
 * have moved to the same: there is nothing to overrule.
 *
 * @param turn counts the agreements of one ticket; of two the one with the higher turn holds
 */
public record AgreedState(long turn, String ticketState) {

    public AgreedState {
        requireNonNull(ticketState, "ticketState");
    }

    /** The first agreement, made by handing the ticket over. */
    public static AgreedState first(String ticketState) {
        return new AgreedState(1, ticketState);
    }

    /** The agreement that follows this one. */
    public AgreedState next(String newState) {
        return new AgreedState(turn + 1, newState);
    }

    /** The later of what the two directions remember; empty if neither does. */
    public static Optional<AgreedState> latest(Optional<AgreedState> one, Optional<AgreedState> other) {
        return Stream.of(one, other).flatMap(Optional::stream).reduce((a, b) -> b.turn() > a.turn() ? b : a);
    }

    public boolean closed() {
        return ticketState.equals(Ticket.CLOSED);
    }

    /** The form in which it is kept. */
    public String text() {
        return turn + " " + ticketState;
    }

    /** Reads the kept form. */
    public static AgreedState parse(String text) {
        int space = text.indexOf(' ');
        return new AgreedState(Long.parseLong(text.substring(0, space)), text.substring(space + 1));
    }
}
