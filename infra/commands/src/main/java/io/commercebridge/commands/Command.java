package io.commercebridge.commands;

import java.util.Map;

/** One thing that the command line can do. A new command is a bean of this type. */
public interface Command {

    /** The word by which it is called. */
    String name();

    /** Its options, for people who got them wrong. */
    String usage();

    /** Settings that it cannot do without, besides those of what it is made of: property and what it is for. */
    default Map<String, String> required() {
        return Map.of();
    }

    /**
     * Does it.
     *
     * @return 0 if all went well, 1 if something is left to be looked at
     * @throws Refusal if it cannot even begin
     */
    int run(Arguments arguments);
}
