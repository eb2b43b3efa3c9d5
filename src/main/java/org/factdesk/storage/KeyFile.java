package org.factdesk.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** A file with a master key, which only the user who runs the desk may read. */
record KeyFile(Path file) {
    static KeyFile in(Path folder) {
        return new KeyFile(folder.resolve("master.key"));
    }

    Optional<MasterKey> key() {
        try {
            MasterKey key = MasterKey.parse(SecretFile.read(file))
                    .orElseThrow(
                            () -> trouble("it holds no key, which is 32 bytes in Base64; put the right file back"));
            return Optional.of(key);
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw trouble("it cannot be read; give this user the right to");
        }
    }

    /** The key, for whoever can do without: empty where this user may not read it, or where it is none. */
    Optional<MasterKey> readable() {
        try {
            return MasterKey.parse(SecretFile.read(file));
        } catch (IOException withheld) {
            return Optional.empty();
        }
    }

    /** The key, made where there is none. Where two processes make it at once, both get the one that was there first. */
    MasterKey made() {
        Optional<MasterKey> known = key();
        return known.isPresent() ? known.get() : make();
    }

    private MasterKey make() {
        MasterKey key = MasterKey.random();
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (FileBeside beside = FileBeside.of(file, "make the master key " + file)) {
                Files.write(beside.path(), (key.text() + "\n").getBytes(StandardCharsets.US_ASCII));
                beside.takeFreePlace();
                return key;
            }
        } catch (FileAlreadyExistsException overtaken) {
            return key().orElseThrow(() -> trouble("it is gone"));
        } catch (IOException unwritable) {
            throw new StorageException("make the master key " + file, FileBeside.why(unwritable, file), unwritable);
        }
    }

    private StorageException trouble(String why) {
        return new StorageException("use the master key " + file, why);
    }

    @Override
    public String toString() {
        return file.toString();
    }
}
