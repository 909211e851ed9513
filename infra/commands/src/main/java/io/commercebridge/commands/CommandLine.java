package io.commercebridge.commands;

import io.commercebridge.platform.failure.BridgeException;
import io.commercebridge.platform.settings.InvalidSettingsException;
import io.commercebridge.platform.settings.Settings;
import io.quarkus.arc.All;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.io.PrintStream;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Finds the command that is named first and runs it. Exit codes: 0 done, 1 something is left to do, 2 wrongly called. */
@QuarkusMain
public class CommandLine implements QuarkusApplication {
    private final List<Command> commands;
    private final PrintStream out = System.out;

    private final Config config;

    CommandLine(@All List<Command> commands, Config config) {
        this.commands = commands;
        this.config = config;
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
            Settings settings = new Settings();
            command.required()
                    .forEach((property, purpose) ->
                            settings.required(property, config.getOptionalValue(property, String.class), purpose));
            settings.stopIfWrong();
            return command.run(Arguments.parse(words));
        } catch (InvalidSettingsException e) {
            out.println(e.getMessage());
            return 2;
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
