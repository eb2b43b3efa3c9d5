package org.factdesk.knowledge;

import java.io.ByteArrayOutputStream;
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
import java.util.zip.ZipOutputStream;

/** A pack as one file that strangers send: an {@code incident.yaml} alone, or a {@link ZippedPack}. */
public final class PackArchive {
    /** The most bytes that a file may have as it is sent. */
    public static final int LARGEST = 8 * 1024 * 1024;

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
            Optional<String> fault =
                    ZippedPack.isZip(bytes) ? new ZippedPack(bytes, folder).unpack() : single(bytes, folder);
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

    private static PackReading faulty(String name, String remark) {
        Path file = Path.of(name.replaceAll("[^\\p{L}\\p{N}._-]", "_"));
        return new PackReading(List.of(), List.of(new PackFault(file, 1, remark)));
    }

    private static PackReading named(PackReading reading) {
        List<PackFault> faults = reading.faults().stream()
                .map(fault -> new PackFault(fault.file().getFileName(), fault.line(), fault.remark()))
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
