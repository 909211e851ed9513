package io.commercebridge.commands.load.book;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.commercebridge.commands.Refusal;
import io.commercebridge.platform.remote.wire.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file of one load. As long as it is open no second command gets it; the lock ends with the process, however it ends. */
public final class BookFile implements AutoCloseable {
    private static final String AGAIN = "; AGAIN=1 starts over, PROGRESS=<file> names another file";

    private final Path file;
    private final FileChannel lock;

    private BookFile(Path file, FileChannel lock) {
        this.file = file;
        this.lock = lock;
    }

    /** @throws Refusal if another command has it open */
    public static BookFile open(Path file) {
        try {
            Path whole = file.toAbsolutePath();
            Files.createDirectories(whole.getParent());
            Path beside = whole.resolveSibling(whole.getFileName() + ".lock");
            FileChannel channel = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (isTaken(channel)) {
                channel.close();
                throw new Refusal("another load is running with " + file + ": wait for its end, or stop it");
            }
            return new BookFile(whole, channel);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep the progress in " + file, e);
        }
    }

    private static boolean isTaken(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() == null;
        } catch (OverlappingFileLockException _) {
            return true;
        }
    }

    /** Starts over: what is there counts no more. */
    public void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot delete " + file, e);
        }
    }

    Optional<JsonNode> read() {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(WireJson.parse(Files.readString(file)));
        } catch (IllegalArgumentException e) {
            throw new Refusal(file + " is not the progress of a load" + AGAIN);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    void requireSame(Identity there, Identity now) {
        there.difference(now).ifPresent(difference -> {
            throw new Refusal(file + " is the progress of another load: " + difference + AGAIN);
        });
    }

    /** Whoever reads it meanwhile, or after a kill, finds the old or the new content. */
    void write(JsonNode content) {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        try (FileChannel out = FileChannel.open(
                draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            ByteBuffer text = ByteBuffer.wrap(WireJson.write(content).getBytes(UTF_8));
            while (text.hasRemaining()) {
                out.write(text);
            }
            out.force(false);
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release " + file, e);
        }
    }
}
