package io.commercebridge.commands;

import io.commercebridge.platform.failure.BridgeException;
import io.quarkus.arc.All;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the command that is named first and runs it. Exit codes: 0 done, 1 something is left to do, 2 wrongly called. */
@QuarkusMain
public class CommandLine implements QuarkusApplication {
    private final List<Command> commands;
    private final PrintStream out = System.out;

    CommandLine(@All List<Command> commands) {
        this.commands = commands;
    }

    @Override
    public int run(String... words) {
        String name = words.length == 0 ? "" : words[0];
        return commands.stream()
                .filter(command -> command.name().equals(name))
                .findFirst()
                .map(command -> run(command, Arrays.asList(words).subList(1, words.length)))
                .orElseGet(this::usage);
    }

    private int run(Command command, List<String> words) {
        try {
            return command.run(Arguments.parse(words));
        } catch (Refusal e) {
            out.printf("%s%n%s%n", e.getMessage(), command.usage());
            return 2;
        } catch (BridgeException e) {
            out.printf("%s%n%s%nRun it again: it goes on where it stopped.%n", e.getMessage(), e.remedy());
            return 1;
        }
    }

    private int usage() {
        out.println(commands.stream().map(Command::usage).collect(Collectors.joining(System.lineSeparator())));
        return 2;
    }
}
