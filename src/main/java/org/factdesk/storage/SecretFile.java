package org.factdesk.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A file that only the user who runs the desk should be able to read, as the desk makes it. */
final class SecretFile {
    private static final Logger log = LoggerFactory.getLogger(SecretFile.class);

    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE);

    private SecretFile() {}

    /** What it holds. Where somebody let others at it, this is told, and how to mend it. */
    static String read(Path file) throws IOException {
        if (isOpenToOthers(file)) {
            log.warn("Others on this machine can get at the key {}; close it to them: chmod 600 {}", file, file);
        }
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }

    /** Never where the system knows no such rights. */
    static boolean isOpenToOthers(Path file) throws IOException {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                && !Collections.disjoint(Files.getPosixFilePermissions(file), OF_OTHERS);
    }
}
