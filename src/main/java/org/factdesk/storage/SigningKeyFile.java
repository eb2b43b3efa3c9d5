package org.factdesk.storage;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.factdesk.audit.SigningKey;
import org.factdesk.audit.VerifyingKey;

/**
 * The file with the secret key, which only its owner may read, and beside it the file with the public keys: the one in
 * use is the last, those of lost secrets stand before it.
 */
final class SigningKeyFile {
    private final Path secret;
    private final Path publicKeys;

    SigningKeyFile(Path secret) {
        this.secret = secret;
        this.publicKeys = secret.resolveSibling(secret.getFileName() + ".pub");
    }

    /** The key; made where there is none yet. */
    SigningKey open() {
        try {
            Files.createDirectories(secret.toAbsolutePath().getParent());
            return Files.exists(secret) ? read() : make();
        } catch (IOException trouble) {
            throw new StorageException("open the key " + secret, FileBeside.why(trouble, secret), trouble);
        }
    }

    /** The key as it is; none is made. */
    SigningKey existing() {
        try {
            return read();
        } catch (NoSuchFileException missing) {
            throw trouble("it is missing; sign where the desk runs, or put it back from a copy", missing);
        } catch (IOException unreadable) {
            throw trouble("it cannot be read; give this user the right to", unreadable);
        }
    }

    private StorageException trouble(String why, IOException cause) {
        return new StorageException("open the key " + secret, why, cause);
    }

    /** Every key that checkpoints of this log were ever signed with. */
    List<VerifyingKey> publicKeys() {
        try {
            List<VerifyingKey> keys = new ArrayList<>();
            if (Files.exists(publicKeys)) {
                for (String line : Files.readAllLines(publicKeys)) {
                    keys.add(VerifyingKey.parse(line));
                }
            }
            return keys;
        } catch (IOException | IllegalArgumentException trouble) {
            throw new StorageException(
                    "read the public key " + publicKeys, "it is damaged; take it from a copy", trouble);
        }
    }

    /**
     * The secret comes to its place whole, after its public half; where another process was faster, that one's stays.
     */
    private SigningKey make() throws IOException {
        SigningKey key = SigningKey.generate();
        try (FileBeside beside = FileBeside.of(secret, "make the key " + secret)) {
            append(key.verifyingKey().text() + "\n");
            Files.writeString(beside.path(), key.text() + "\n");
            beside.takeFreePlace();
            return key;
        } catch (FileAlreadyExistsException otherWasFaster) {
            return read();
        }
    }

    private void append(String line) throws IOException {
        Files.writeString(publicKeys, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private SigningKey read() throws IOException {
        String text = SecretFile.read(secret);
        for (VerifyingKey key : publicKeys()) {
            if (text.startsWith("PRIVATE+KEY+" + key.name() + "+")) {
                return parse(text, key);
            }
        }
        throw new StorageException(
                "open the key " + secret, "its public half is not in " + publicKeys + "; put it back from a copy");
    }

    private SigningKey parse(String text, VerifyingKey key) {
        try {
            return SigningKey.parse(text, key);
        } catch (IllegalArgumentException damaged) {
            throw new StorageException("open the key " + secret, "it is damaged; put it back from a copy", damaged);
        }
    }
}
