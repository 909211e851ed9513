package io.commercebridge.rules;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What no compiler plug-in checks: package descriptions, and that nothing points at one person's machine. */
class ConventionsTest {

    private static final Pattern MACHINE_PATH = Pattern.compile("(?<![\\w.:/$}-])/(home|root|Users|work)/\\w");
    private static final Set<String> TEXT = Set.of("java", "md", "xml", "yaml", "yml", "json", "properties", "sh");

    /** Has no parent on purpose, so neither the annotations nor their checker. */
    private static final Path APART = Project.root().resolve("infra/cloud");

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() {
        Set<Path> described = Stream.of("main", "test")
                .flatMap(set -> Project.javaFiles(set).stream())
                .filter(file -> file.endsWith("package-info.java"))
                .filter(file -> Project.text(file).startsWith("/**"))
                .filter(file -> Project.text(file).contains("@NullMarked") || file.startsWith(APART))
                .map(ConventionsTest::packageOf)
                .collect(Collectors.toSet());
        Set<Path> used = Stream.of("main", "test")
                .flatMap(set -> Project.javaFiles(set).stream())
                .filter(file -> !file.endsWith("package-info.java"))
                .map(ConventionsTest::packageOf)
                .collect(Collectors.toSet());
        assertThat(used).hasSizeGreaterThan(8).isSubsetOf(described);
    }

    @Test
    void nothingNamesAMachine() {
        String offenders = Stream.of("functions", "shared", "infra", "docs", ".github", ".ci")
                .map(Project.root()::resolve)
                .filter(Files::isDirectory)
                .flatMap(Project::walk)
                .filter(ConventionsTest::isText)
                .filter(file -> MACHINE_PATH.matcher(Project.text(file)).find())
                .map(Path::toString)
                .collect(joining("\n"));
        assertThat(offenders).isEmpty();
    }

    @Test
    void recognisesAMachinePath() {
        assertThat("see " + "/home" + "/jane/project").containsPattern(MACHINE_PATH);
        assertThat("https://example.com/home/page and POST /webhooks/commerce").doesNotContainPattern(MACHINE_PATH);
    }

    private static boolean isText(Path file) {
        String name = file.getFileName().toString();
        return !file.toString().contains("/target/")
                && Files.isRegularFile(file)
                && (TEXT.contains(name.substring(name.lastIndexOf('.') + 1)) || name.equals("run"));
    }

    /** Module and package: {@code main} and {@code test} share a package's description. */
    private static Path packageOf(Path file) {
        Path folder = Project.root().relativize(file.getParent());
        return Path.of(folder.toString().replace("src/test/java", "src/main/java"));
    }
}
