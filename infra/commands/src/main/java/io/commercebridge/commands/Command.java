package io.commercebridge.commands;

/** One thing that the command line can do. A new command is a bean of this type. */
public interface Command {

    /** The word by which it is called. */
    String name();

    /** Its options, for people who got them wrong. */
    String usage();

    /**
     * Does it.
     *
     * @return 0 if all went well, 1 if something is left to be looked at
     * @throws Refusal if it cannot even begin
     */
    int run(Arguments arguments);
}
