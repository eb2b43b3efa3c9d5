package org.factdesk.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MasterKeyTest {
    private static final String OTHER = Base64.getEncoder().encodeToString(new byte[32]);

    @TempDir
    private Path folder;

    private Path database;
    private Path key;

    @BeforeEach
    void aDatabase() {
        database = folder.resolve("desk.db");
        key = folder.resolve("master.key");
        SqliteStore.open(database).close();
    }

    @Test
    void theFirstStartMakesAKeyThatOnlyItsOwnerReads() throws IOException {
        assertThat(Base64.getDecoder().decode(Files.readString(key).strip())).hasSize(32);
        assertThat(Files.getPosixFilePermissions(key)).hasSize(2);
    }

    @Test
    void aKeyThatOthersCanGetAtIsNoticed() throws IOException {
        assertThat(SecretFile.isOpenToOthers(key)).isFalse();

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r-----"));

        assertThat(SecretFile.isOpenToOthers(key)).isTrue();
        assertThat(SecretFile.read(key)).isEqualTo(Files.readString(key));
    }

    @Test
    void aLaterStartUsesTheSameKey() throws IOException {
        String before = Files.readString(key);

        SqliteStore.open(database).close();

        assertThat(Files.readString(key)).isEqualTo(before);
    }

    @Test
    void theKeyIsNotInTheDatabase() throws IOException {
        byte[] secret = Base64.getDecoder().decode(Files.readString(key).strip());

        String bytes = Files.readString(database, StandardCharsets.ISO_8859_1);

        assertThat(bytes)
                .doesNotContain(new String(secret, StandardCharsets.ISO_8859_1))
                .doesNotContain(Files.readString(key).strip());
    }

    @Test
    void aDatabaseWhoseKeyIsMissingIsLeftAsItIsAndNoNewKeyIsMade() throws IOException {
        byte[] before = Files.readAllBytes(database);
        Files.delete(key);

        assertThatThrownBy(() -> SqliteStore.open(database))
                .isInstanceOf(StorageException.class)
                .hasMessage("Could not open the database " + database + ": its master key is missing; put the file "
                        + key + " back, or set FACTDESK_MASTER_KEY in the environment");
        assertThat(key).doesNotExist();
        assertThat(Files.readAllBytes(database)).isEqualTo(before);
    }

    @Test
    void aDatabaseIsNotOpenedWithAnotherKey() throws IOException {
        Files.writeString(key, OTHER);

        assertThatThrownBy(() -> SqliteStore.open(database))
                .hasMessage("Could not open the database " + database + ": the master key in " + key
                        + " is not the one that it was made with; put that one back");
        assertThatThrownBy(() -> open(OTHER)).hasMessageContaining("the master key in FACTDESK_MASTER_KEY is not");
    }

    @Test
    void aGarbledKeyFileIsNotReplaced() throws IOException {
        Files.writeString(key, "garbled");

        assertThatThrownBy(() -> SqliteStore.open(database)).hasMessageContaining("it holds no key");
        assertThat(key).hasContent("garbled");
    }

    @Test
    void theKeyMayMoveFromTheFileToTheEnvironment() throws IOException {
        String moved = Files.readString(key).strip();
        Files.delete(key);

        open(moved).close();

        assertThat(key).doesNotExist();
    }

    @Test
    void aKeyInTheDataFolderOpensADatabaseAnywhere() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Path copy = Files.copy(database, elsewhere.resolve("desk.db"));

        SqliteStore.open(copy.toString(), new KeySource("", Optional.of(folder)))
                .close();

        assertThat(elsewhere.resolve("master.key")).doesNotExist();
    }

    @Test
    void whatIsSealedOpensWithItsKeyAndInItsPlaceOnlyAndNotOnceItWasChanged() {
        MasterKey master = MasterKey.random();
        byte[] plain = "who saw it?".getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Seal.seal(master.derived("a"), "here", plain);

        assertThat(Seal.open(master.derived("a"), "here", sealed)).hasValue(plain);
        assertThat(Seal.open(master.derived("b"), "here", sealed)).isEmpty();
        assertThat(Seal.open(master.derived("a"), "there", sealed)).isEmpty();
        assertThat(Seal.open(master.derived("a"), "here", new byte[3])).isEmpty();
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThat(Seal.open(master.derived("a"), "here", changed)).isEmpty();
        }
    }

    @Test
    void theSameWordsAreNeverSealedAlike() {
        MasterKey master = MasterKey.random();

        assertThat(Seal.seal(master.derived("a"), "here", new byte[9]))
                .isNotEqualTo(Seal.seal(master.derived("a"), "here", new byte[9]));
    }

    private SqliteStore open(String environment) {
        return SqliteStore.open(database.toString(), new KeySource(environment, Optional.empty()));
    }
}
