package io.commercebridge.rules;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The project's tree on disk, found from the working directory upwards. */
public final class Project {

    private static final List<String> GROUPS = List.of("shared", "functions", "infra");
    private static final Set<String> FOR_TESTS = Set.of("testkit", "flowtest");

    private Project() {}

    public static Path root() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("template.yaml"))) {
            folder = requireNonNull(folder.getParent(), "no template.yaml above the working directory");
        }
        return folder;
    }

    public static String text(String path) {
        return text(root().resolve(path));
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Folders of the modules that hold code, in name order. */
    public static List<Path> modules() {
        return GROUPS.stream()
                .flatMap(group -> children(root().resolve(group)))
                .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                .toList();
    }

    /** Names of the functions, as the folders say. */
    public static List<String> functions() {
        return children(root().resolve("functions"))
                .filter(folder -> Files.exists(folder.resolve("pom.xml")))
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    /** Modules whose classes travel in a function's zip. */
    public static List<Path> deployedModules() {
        return modules().stream()
                .filter(module -> !module.startsWith(root().resolve("infra")))
                .filter(module -> !FOR_TESTS.contains(module.getFileName().toString()))
                .toList();
    }

    /** Built classes of modules: {@code classes} or {@code test-classes}; folders that were not built are left out. */
    public static List<Path> built(List<Path> modules, String output) {
        return modules.stream()
                .map(module -> module.resolve("target").resolve(output))
                .filter(Files::isDirectory)
                .toList();
    }

    /** Java files of all modules, {@code main} or {@code test}. */
    public static List<Path> javaFiles(String sourceSet) {
        return modules().stream()
                .map(module -> module.resolve("src").resolve(sourceSet).resolve("java"))
                .filter(Files::isDirectory)
                .flatMap(Project::walk)
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Everything below a folder, in name order. */
    public static Stream<Path> walk(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> children(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
