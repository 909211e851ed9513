package io.commercebridge.local.function;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FunctionZipTest {
    @TempDir
    Path root;

    @Test
    void findsEveryFunctionThatHasBeenBuilt() throws IOException {
        zip("orders", "a.txt", "1");
        zip("intake", "a.txt", "1");
        Files.createDirectories(root.resolve("functions/unbuilt/target"));

        assertThat(FunctionZip.under(root)).extracting(FunctionZip::name).containsExactly("intake", "orders");
        assertThat(FunctionZip.under(root.resolve("elsewhere"))).isEmpty();
    }

    @Test
    void unpacksANewBuildWithoutLeavingsOfTheOld() throws IOException {
        Path folder = zip("orders", "old.txt", "old").unpacked();
        assertThat(folder.resolve("old.txt")).hasContent("old");

        zip("orders", "lib/new.txt", "newer").unpacked();

        assertThat(folder.resolve("old.txt")).doesNotExist();
        assertThat(folder.resolve("lib/new.txt")).hasContent("newer");
    }

    @Test
    void unpacksWhateverWayTheRootIsWritten() throws IOException {
        zip("orders", "a.txt", "1");
        Path detour = root.resolve("functions/..");

        assertThat(FunctionZip.under(detour).getFirst().unpacked().resolve("a.txt"))
                .hasContent("1");
    }

    @Test
    void takesTheExecutableOfANativeBuild() throws IOException {
        assertThat(zip("native", "bootstrap", "#!/bin/sh").executable())
                .hasValueSatisfying(file -> assertThat(file).isExecutable());
        assertThat(zip("jvm", "a.txt", "").executable()).isEmpty();
    }

    @Test
    void refusesAZipThatLeadsOutOfItsFolder() throws IOException {
        FunctionZip evil = zip("evil", "../../outside.txt", "x");

        assertThatThrownBy(evil::unpacked).hasMessageContaining("cannot unpack");
        assertThat(root.resolve("functions/evil/outside.txt")).doesNotExist();
    }

    private FunctionZip zip(String name, String entry, String content) throws IOException {
        Path target =
                Files.createDirectories(root.resolve("functions").resolve(name).resolve("target"));
        Path file = target.resolve("function.zip");
        try (OutputStream bytes = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
            zip.write(content.getBytes(UTF_8));
            zip.closeEntry();
        }
        return new FunctionZip(name, file);
    }
}
