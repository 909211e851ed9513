package io.commercebridge.local.function;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * A function as it is deployed.
 *
 * @param name the function's folder, for example {@code orders}
 * @param file the {@code function.zip} that the build made
 */
public record FunctionZip(String name, Path file) {

    public FunctionZip {
        requireNonNull(name, "name");
        file = file.toAbsolutePath().normalize();
    }

    /** Every function that has been built below the project's root, by name. */
    public static List<FunctionZip> under(Path root) {
        Path functions = root.resolve("functions");
        if (!Files.isDirectory(functions)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(functions)) {
            return folders.map(folder ->
                            new FunctionZip(folder.getFileName().toString(), folder.resolve("target/function.zip")))
                    .filter(zip -> Files.isRegularFile(zip.file()))
                    .sorted((a, b) -> a.name().compareTo(b.name()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + functions, e);
        }
    }

    /** The folder with the zip's content; unpacked beside the zip, once per build. */
    public synchronized Path unpacked() {
        Path folder = file.resolveSibling("function");
        Path stamp = file.resolveSibling("function.unpacked");
        try {
            String build = Files.getLastModifiedTime(file) + " " + Files.size(file);
            if (!Files.exists(stamp) || !Files.readString(stamp).equals(build)) {
                Folders.delete(folder);
                unpack(folder);
                Files.writeString(stamp, build);
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + file, e);
        }
    }

    /** The executable of a native build; absent if the zip holds classes. */
    public Optional<Path> executable() {
        return Optional.of(unpacked().resolve("bootstrap")).filter(Files::isRegularFile);
    }

    private void unpack(Path folder) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                write(folder, entry, zip);
            }
        }
    }

    private static void write(Path folder, ZipEntry entry, ZipInputStream zip) throws IOException {
        Path target = folder.resolve(entry.getName()).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("leads out of the folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(requireNonNull(target.getParent()));
        Files.copy(zip, target);
        if (entry.getName().equals("bootstrap") && !target.toFile().setExecutable(true)) {
            throw new IOException("cannot make executable: " + target);
        }
    }
}
