package io.commercebridge.commands.match.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.commercebridge.commands.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProposalFileTest {
    private static final String ID = "1e0d6f00-2c52-5a1e-9a0d-2f6c3f7f9b11";
    private static final String HEADER = "accept,by,kind,dynamicsId,commerceKey,number,name,shopNumber,shopName,note\n";

    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve("match").resolve("proposals.csv");
    }

    private ProposalFile holding(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
        return new ProposalFile(file());
    }

    @Test
    void givesBackWhatAHumanAccepts() throws IOException {
        Proposal company = new Proposal(
                "number",
                Kind.COMPANY,
                new Proposal.Side(ID, "0042", "Rustic, \"the\" one"),
                new Proposal.Side("0042", "0042", "Rustic"),
                "");
        ProposalFile file = new ProposalFile(file());
        file.write(List.of(company));
        assertThat(file.accepted()).isEmpty();
        assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        String accepted = Files.readString(file()).replace("\r\n,", "\r\nYES,");
        assertThat(holding(accepted).accepted()).containsExactly(new Accepted(2, Kind.COMPANY, ID, "0042"));
    }

    @Test
    void isNotOverwrittenOnceSomethingIsDecided() throws IOException {
        assertThatCode(() -> new ProposalFile(file()).refuseToOverwriteDecisions())
                .doesNotThrowAnyException();
        assertThatCode(() -> holding(HEADER + ",number,company," + ID + ",u\n").refuseToOverwriteDecisions())
                .doesNotThrowAnyException();
        ProposalFile decided = holding(HEADER + "no,number,company," + ID + ",u\n");
        assertThatThrownBy(decided::refuseToOverwriteDecisions)
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("holds decisions");
    }

    @Test
    void namesEveryLineThatItDoesNotUnderstand() throws IOException {
        ProposalFile file = holding(
                HEADER + "yes,by,robot," + ID + ",u\nmaybe,by,company," + ID + ",u\n\nyes,by,person,,u\n" + "no,,,\n");
        assertThatThrownBy(file::accepted)
                .isInstanceOf(Refusal.class)
                .hasMessageContainingAll("line 2: kind", "line 3: column accept", "line 5: kind")
                .hasMessageNotContaining("line 4")
                .hasMessageNotContaining("line 6");
    }

    @Test
    void refusesAnotherFile() throws IOException {
        assertThatThrownBy(() -> new ProposalFile(file()).accepted()).hasMessageContaining("there is no file");
        ProposalFile other = holding("id,name\n1,x\n");
        assertThatThrownBy(other::accepted).hasMessageContaining("does not begin with the columns");
    }
}
