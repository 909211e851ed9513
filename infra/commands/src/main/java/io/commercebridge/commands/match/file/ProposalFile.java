package io.commercebridge.commands.match.file;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.commercebridge.commands.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The proposals as a table for a spreadsheet. It holds names and addresses of people, since it is they that a human compares:
 * only its owner may read it, and it is deleted when the pairs are recorded.
 */
public final class ProposalFile {
    private static final List<String> COLUMNS = List.of(
            "accept", "by", "kind", "dynamicsId", "commerceKey", "number", "name", "shopNumber", "shopName", "note");
    private static final Set<String> YES = Set.of("yes", "y", "true", "x");
    private static final Set<String> NO = Set.of("", "no", "n", "false");

    private final Path file;

    public ProposalFile(Path file) {
        this.file = file;
    }

    /** @throws Refusal if the file is there and somebody has decided something in it */
    public void refuseToOverwriteDecisions() {
        if (Files.exists(file)
                && table().stream().anyMatch(line -> !accept(line).isEmpty())) {
            throw new Refusal(
                    file + " holds decisions (column accept): move it away, or accept it, before a new dry run");
        }
    }

    /** Puts the proposals in the place of what was there; whoever reads it meanwhile sees the old or the new file. */
    public void write(List<Proposal> proposals) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = Files.createTempFile(file.toAbsolutePath().getParent(), "proposals", ".csv", ownerOnly());
            try (Writer out = Files.newBufferedWriter(draft, UTF_8)) {
                out.write(Csv.BYTE_ORDER_MARK + Csv.line(COLUMNS));
                for (Proposal proposal : proposals) {
                    out.write(Csv.line(cells(proposal)));
                }
            }
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    private static List<String> cells(Proposal proposal) {
        return List.of(
                "",
                proposal.by(),
                proposal.kind().text(),
                proposal.dynamics().key(),
                proposal.commerce().key(),
                proposal.dynamics().number(),
                proposal.dynamics().name(),
                proposal.commerce().number(),
                proposal.commerce().name(),
                proposal.note());
    }

    /** @throws Refusal if any line cannot be understood; it names every such line */
    public List<Accepted> accepted() {
        if (!Files.isReadable(file)) {
            throw new Refusal("there is no file " + file);
        }
        List<List<String>> table = table();
        List<String> problems = new ArrayList<>();
        List<Accepted> accepted = new ArrayList<>();
        for (int i = 0; i < table.size(); i++) {
            String decision = accept(table.get(i));
            if (YES.contains(decision)) {
                read(table.get(i), i + 2, problems, accepted);
            } else if (!NO.contains(decision)) {
                problems.add("line " + (i + 2) + ": column accept holds neither yes nor no");
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(String.join(System.lineSeparator(), problems));
        }
        return accepted;
    }

    private static void read(List<String> line, int number, List<String> problems, List<Accepted> accepted) {
        Kind.of(column(line, "kind"))
                .filter(_ -> !column(line, "dynamicsId").isEmpty()
                        && !column(line, "commerceKey").isEmpty())
                .ifPresentOrElse(
                        kind -> accepted.add(new Accepted(
                                number,
                                kind,
                                column(line, "dynamicsId").toLowerCase(Locale.ROOT),
                                column(line, "commerceKey"))),
                        () -> problems.add(
                                "line " + number + ": kind is company or person, dynamicsId and commerceKey say who"));
    }

    /** The lines below the header. Spreadsheets save in their country's code page, but what is read of them is ASCII. */
    private List<List<String>> table() {
        try {
            List<List<String>> lines = Csv.lines(new String(Files.readAllBytes(file), UTF_8));
            if (lines.isEmpty()
                    || !lines.getFirst().stream().limit(COLUMNS.size()).toList().equals(COLUMNS)) {
                throw new Refusal(file + " does not begin with the columns " + String.join(",", COLUMNS));
            }
            return lines.subList(1, lines.size());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private static String accept(List<String> line) {
        return column(line, "accept").toLowerCase(Locale.ROOT);
    }

    private static String column(List<String> line, String name) {
        int column = COLUMNS.indexOf(name);
        return column < line.size() ? line.get(column).strip() : "";
    }
}
