package org.factdesk.storage;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.factdesk.audit.SigningKey;
import org.factdesk.audit.VerifyingKey;

/**
 * The file with the secret key, which only its owner may read, and beside it the file with the public keys: the one in use
 * is the last, those of lost secrets stand before it.
 */
final class SigningKeyFile {
    private static final int TRIES = 50;

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

    private SigningKey make() throws IOException {
        SigningKey key = SigningKey.generate();
        try (FileChannel file = FileChannel.open(
                secret, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), ownersOnly())) {
            append(key.verifyingKey().text() + "\n");
            file.write(StandardCharsets.UTF_8.encode(key.text() + "\n"));
            return key;
        } catch (FileAlreadyExistsException otherWasFaster) {
            return read();
        }
    }

    private void append(String line) throws IOException {
        Files.writeString(publicKeys, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private SigningKey read() throws IOException {
        String text = whole();
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

    /** Another process may be about to write it. */
    private String whole() throws IOException {
        String text = Files.readString(secret);
        for (int tries = 0; !text.endsWith("\n") && tries < TRIES; tries++) {
            try {
                Thread.sleep(20);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
                return text;
            }
            text = Files.readString(secret);
        }
        return text;
    }

    private static FileAttribute<?>[] ownersOnly() {
        boolean isPosix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return isPosix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
