package org.factdesk.knowledge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * A zip that a stranger sent as one pack. Nothing of it is unpacked but the pack's own two files, under their own
 * names, and only so much as a pack can be. Serves once.
 */
final class ZippedPack {
    private static final int MOST_ENTRIES = 100;
    /** In bytes: each of the two files may be as large as is read of one. */
    private static final long MOST_UNPACKED = 2L * YamlFile.LARGEST;
    /** So few bytes harm nobody, however small they were packed. */
    private static final long UNSUSPICIOUS = 1024 * 1024;
    /** Text hardly unpacks to more times its size. */
    private static final int STEEPEST = 100;

    private static final int BUFFER = 8192;

    private final byte[] packed;
    private final Path folder;
    private long unpacked;
    private int entries;

    /** @param folder an empty one, which the files are unpacked into */
    ZippedPack(byte[] packed, Path folder) {
        this.packed = packed;
        this.folder = folder;
    }

    /** Whether bytes begin as those of a zip do. */
    static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9 && bytes[3] < 9;
    }

    /** Unpacks it, and says what is wrong with it, if anything is. */
    Optional<String> unpack() throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(packed))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Optional<String> fault = unpack(entry.getName().replace('\\', '/'), zip);
                if (fault.isPresent()) {
                    return fault;
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return Optional.of("is a damaged or locked zip; pack it again, without a password");
        }
        return Files.exists(folder.resolve(PackReader.INCIDENT))
                ? Optional.empty()
                : Optional.of("holds no " + PackReader.INCIDENT + "; pack the folder of the incident");
    }

    private Optional<String> unpack(String entry, ZipInputStream zip) throws IOException {
        if (++entries > MOST_ENTRIES) {
            return Optional.of("holds more than " + MOST_ENTRIES + " files; pack one incident alone");
        }
        if (leadsOut(entry)) {
            return Optional.of("holds a path that leads out of it; pack the folder of the incident and nothing else");
        }
        Optional<byte[]> content = content(zip);
        if (content.isEmpty()) {
            return Optional.of("unpacks to far more than a pack can be; nothing of it was read");
        }
        String name = entry.substring(entry.lastIndexOf('/') + 1);
        if (!List.of(PackReader.INCIDENT, PackReader.QUESTIONS).contains(name)) {
            return Optional.empty();
        }
        if (Files.exists(folder.resolve(name))) {
            return Optional.of("holds several packs; send them one by one");
        }
        Files.write(folder.resolve(name), content.get());
        return Optional.empty();
    }

    private static boolean leadsOut(String entry) {
        return entry.startsWith("/")
                || entry.contains(":")
                || Stream.of(entry.split("/")).anyMatch(".."::equals);
    }

    /** What an entry holds; empty where it is more than can be of a pack. */
    private Optional<byte[]> content(ZipInputStream zip) throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            unpacked += read;
            if (unpacked > MOST_UNPACKED || unpacked > UNSUSPICIOUS && unpacked > (long) STEEPEST * packed.length) {
                return Optional.empty();
            }
            content.write(buffer, 0, read);
        }
        return Optional.of(content.toByteArray());
    }
}
