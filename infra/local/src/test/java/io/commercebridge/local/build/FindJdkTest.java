package io.commercebridge.local.build;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(OS.WINDOWS)
class FindJdkTest {
    private static final Path SCRIPT = Path.of(System.getProperty("commercebridge.root", "."), ".mvn/find-jdk")
            .toAbsolutePath();

    private record Answer(int status, String out, String err) {}

    @TempDir
    Path machine;

    @Test
    void takesJavaHomeWhenItIsA25() throws Exception {
        Path chosen = jdk("chosen", "25.0.1");
        jdk("folders/other", "25");

        assertThat(find(Map.of("JAVA_HOME", chosen.toString())).out()).isEqualTo(chosen.toString());
    }

    @Test
    void passesOverAJavaHomeOfAnotherVersion() throws Exception {
        Path old = jdk("old", "17.0.9");
        Path found = jdk("folders/temurin", "25");

        assertThat(find(Map.of("JAVA_HOME", old.toString())).out()).isEqualTo(found.toString());
    }

    @Test
    void passesOverARuntimeWithoutCompilerAndOtherVersions() throws Exception {
        Path runtime = jdk("folders/a-jre", "25.0.1");
        Files.delete(runtime.resolve("bin/javac"));
        jdk("folders/b-old", "2.5.0");
        jdk("folders/c-future", "250.1");
        Path found = jdk("folders/with space", "25+36");

        assertThat(find(Map.of()).out()).isEqualTo(found.toString());
    }

    @Test
    void asksTheJavaOnThePathWhereItLives() throws Exception {
        Path home = jdk("elsewhere", "25.0.1");
        Path bin = Files.createDirectories(machine.resolve("bin"));
        Path java = Files.writeString(bin.resolve("java"), "#!/bin/sh\necho '    java.home = " + home + "' >&2\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();

        assertThat(find(Map.of("PATH", bin + ":/usr/bin:/bin", "JAVA_HOME", "")).out())
                .isEqualTo(home.toString());
    }

    @Test
    void looksIntoBundlesOfMacOs() throws Exception {
        Path home = jdk("folders/temurin-25.jdk/Contents/Home", "25.0.1");

        assertThat(find(Map.of()).out()).isEqualTo(home.toString());
    }

    @Test
    void saysInOneLineWhatToInstall() throws Exception {
        Answer answer = find(Map.of());

        assertThat(answer.status()).isEqualTo(1);
        assertThat(answer.out()).isEmpty();
        assertThat(answer.err().lines()).singleElement().asString().contains("JDK 25", "install");
    }

    private Path jdk(String folder, String version) throws IOException {
        Path home = machine.resolve(folder);
        Path javac = Files.createDirectories(home.resolve("bin")).resolve("javac");
        Files.writeString(javac, "#!/bin/sh\n");
        assertThat(javac.toFile().setExecutable(true)).isTrue();
        Files.writeString(home.resolve("release"), "IMPLEMENTOR=\"X\"\nJAVA_VERSION=\"" + version + "\"\n");
        return home;
    }

    /** PATH holds a java that knows nothing unless the test brings one, as this machine may have a real one. */
    private Answer find(Map<String, String> variables) throws IOException, InterruptedException {
        Path dumb = Files.createDirectories(machine.resolve("dumb"));
        Path java = Files.writeString(dumb.resolve("java"), "#!/bin/sh\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        ProcessBuilder builder = new ProcessBuilder("sh", SCRIPT.toString());
        builder.environment().clear();
        builder.environment().put("HOME", machine.toString());
        builder.environment().put("PATH", dumb + ":/usr/bin:/bin");
        builder.environment().put("JDK_FOLDERS", machine.resolve("folders") + "/*");
        builder.environment().putAll(variables);
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        String err = new String(process.getErrorStream().readAllBytes(), UTF_8).strip();
        return new Answer(process.waitFor(), out, err);
    }
}
