package org.factdesk.knowledge;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * A pack as one file that strangers send: an {@code incident.yaml} alone, or a zip of one pack. Nothing of it is unpacked
 * but the pack's own two files, under their own names, and only so much as a pack can be.
 */
public final class PackArchive {
    /** The most bytes that a file may have as it is sent. */
    public static final int LARGEST = 8 * 1024 * 1024;

    private static final int MOST_ENTRIES = 100;
    private static final long MOST_UNPACKED = 2L * YamlFile.LARGEST;
    private static final long UNSUSPICIOUS = 1024 * 1024;
    private static final int STEEPEST = 100;
    private static final int BUFFER = 8192;

    private PackArchive() {}

    /**
     * Reads a file of any content and size; faults name the files of the pack by their names alone.
     *
     * @param name what its sender calls the file
     */
    public static PackReading read(String name, InputStream content) throws IOException {
        byte[] bytes = content.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            return faulty(
                    name, "is larger than " + LARGEST / (1024 * 1024) + " MB; send less, or import it on the machine");
        }
        Path folder = Files.createTempDirectory("factdesk-pack");
        try {
            Optional<String> fault = isZip(bytes) ? unpack(bytes, folder) : single(bytes, folder);
            return fault.map(remark -> faulty(name, remark)).orElseGet(() -> named(PackReader.read(folder)));
        } finally {
            delete(folder);
        }
    }

    /** A zip that {@link #read} reads back the same. */
    public static byte[] write(IncidentPack pack) {
        try {
            Path folder = Files.createTempDirectory("factdesk-pack");
            try {
                PackWriter.write(pack, folder);
                return zip(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException trouble) {
            throw new UncheckedIOException("Could not write the pack", trouble);
        }
    }

    private static byte[] zip(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : List.of(PackReader.INCIDENT, PackReader.QUESTIONS)) {
                if (Files.exists(folder.resolve(name))) {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(folder.resolve(name), out);
                    out.closeEntry();
                }
            }
        }
        return bytes.toByteArray();
    }

    private static boolean isZip(byte[] bytes) {
        return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K' && bytes[2] < 9 && bytes[3] < 9;
    }

    private static Optional<String> single(byte[] bytes, Path folder) throws IOException {
        for (byte one : bytes) {
            if (one == 0) {
                return Optional.of("is neither a zip nor a text in UTF-8; send an " + PackReader.INCIDENT
                        + ", or a zip of the pack's folder");
            }
        }
        Files.write(folder.resolve(PackReader.INCIDENT), bytes);
        return Optional.empty();
    }

    /** What is wrong with a zip, if anything is. */
    private static Optional<String> unpack(byte[] bytes, Path folder) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            return unpack(zip, bytes.length, folder);
        } catch (ZipException | EOFException | IllegalArgumentException damaged) {
            return Optional.of("is a damaged or locked zip; pack it again, without a password");
        }
    }

    private static Optional<String> unpack(ZipInputStream zip, int packed, Path folder) throws IOException {
        long unpacked = 0;
        int entries = 0;
        for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
            String name = entry.getName().replace('\\', '/');
            if (++entries > MOST_ENTRIES) {
                return Optional.of("holds more than " + MOST_ENTRIES + " files; pack one incident alone");
            }
            if (leadsOut(name)) {
                return Optional.of(
                        "holds a path that leads out of it; pack the folder of the incident and nothing else");
            }
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            byte[] buffer = new byte[BUFFER];
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                unpacked += read;
                if (unpacked > MOST_UNPACKED || unpacked > UNSUSPICIOUS && unpacked > (long) STEEPEST * packed) {
                    return Optional.of("unpacks to far more than a pack can be; nothing of it was read");
                }
                content.write(buffer, 0, read);
            }
            String file = name.substring(name.lastIndexOf('/') + 1);
            if (file.equals(PackReader.INCIDENT) || file.equals(PackReader.QUESTIONS)) {
                if (Files.exists(folder.resolve(file))) {
                    return Optional.of("holds several packs; send them one by one");
                }
                Files.write(folder.resolve(file), content.toByteArray());
            }
        }
        return Files.exists(folder.resolve(PackReader.INCIDENT))
                ? Optional.empty()
                : Optional.of("holds no " + PackReader.INCIDENT + "; pack the folder of the incident");
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/")
                || name.contains(":")
                || Stream.of(name.split("/")).anyMatch(".."::equals);
    }

    private static PackReading faulty(String name, String remark) {
        Path file = Path.of(name.replaceAll("[^\\p{L}\\p{N}._-]", "_"));
        return new PackReading(List.of(), List.of(new Fault(file, 1, remark)));
    }

    private static PackReading named(PackReading reading) {
        List<Fault> faults = reading.faults().stream()
                .map(fault -> new Fault(fault.file().getFileName(), fault.line(), fault.remark()))
                .toList();
        return new PackReading(reading.packs(), faults);
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
