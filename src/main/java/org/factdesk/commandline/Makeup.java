package org.factdesk.commandline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import org.factdesk.answer.Answer;
import org.factdesk.question.nlp.LanguageTools;

/**
 * What the desk answers with: where two programs have the same fingerprint, they answer the same from the same record. It
 * covers the rooms that answer, with their code, weights and what they learned, and the models that come from libraries.
 * Each file goes in with its size and the check sum (CRC-32) that its archive holds of it anyway, so that nothing large is
 * read: it tells versions apart, and is no proof against somebody who forges a file.
 */
final class Makeup {
    /** The rooms that answer. */
    private static final List<String> ROOMS =
            List.of("org/factdesk/answer/", "org/factdesk/claim/", "org/factdesk/question/");

    /** Its code decides which of an answer's claims are said, and for what reason none is; its phrases decide neither. */
    private static final String SAYING = "org/factdesk/rendering/";

    private static final int DIGITS = 16;

    private Makeup() {}

    static String fingerprint() {
        return digest(parts());
    }

    /** What goes in, file by file. */
    static Map<String, String> parts() {
        try {
            Path program = Path.of(Answer.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Map<String, String> parts = new TreeMap<>(Files.isDirectory(program) ? inFolder(program) : inJar(program));
            parts.putAll(libraries(LanguageTools.models()));
            return parts;
        } catch (IOException damaged) {
            throw new UncheckedIOException("Could not read what the desk answers with", damaged);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static boolean answers(String file) {
        return ROOMS.stream().anyMatch(file::startsWith) || file.startsWith(SAYING) && file.endsWith(".class");
    }

    private static Map<String, String> inFolder(Path classes) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = classes.relativize(file).toString().replace('\\', '/');
                if (answers(name)) {
                    byte[] bytes = Files.readAllBytes(file);
                    CRC32 sum = new CRC32();
                    sum.update(bytes);
                    parts.put(name, part(bytes.length, sum.getValue()));
                }
            }
        }
        return parts;
    }

    private static Map<String, String> inJar(Path program) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        try (JarFile jar = new JarFile(program.toFile())) {
            for (Enumeration<JarEntry> entries = jar.entries(); entries.hasMoreElements(); ) {
                JarEntry entry = entries.nextElement();
                if (!entry.isDirectory() && answers(entry.getName())) {
                    parts.put(entry.getName(), part(entry.getSize(), entry.getCrc()));
                }
            }
        }
        return parts;
    }

    private static Map<String, String> libraries(Collection<String> models) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        for (String model : models) {
            URL place = Answer.class.getResource("/" + model);
            URLConnection connection = place == null ? null : place.openConnection();
            if (connection instanceof JarURLConnection jar) {
                parts.put(
                        model,
                        part(jar.getJarEntry().getSize(), jar.getJarEntry().getCrc()));
            } else if (connection != null) {
                parts.put(model, part(connection.getContentLengthLong(), 0));
            }
        }
        return parts;
    }

    private static String part(long size, long sum) {
        return size + " " + Long.toHexString(sum);
    }

    private static String digest(Map<String, String> parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            parts.forEach((name, part) -> digest.update((name + " " + part + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
