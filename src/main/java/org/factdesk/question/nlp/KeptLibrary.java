package org.factdesk.question.nlp;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime's native library, unpacked into a folder once. Left to itself ONNX Runtime unpacks its 22 MB into a temporary
 * folder at every start. Where the folder cannot be written, or nothing may be run from it, it is left to itself.
 */
final class KeptLibrary {
    private static final Logger LOG = LoggerFactory.getLogger(KeptLibrary.class);
    /** Tells ONNX Runtime in which folder its library is. */
    private static final String PLACE = "onnxruntime.native.path";

    private static final String LIBRARY = "onnxruntime";
    private static final String BRIDGE = "onnxruntime4j_jni";

    private final Path folder;

    /** @param folder where the library is kept; made when there is something to keep */
    KeptLibrary(Path folder) {
        this.folder = folder;
    }

    /** Has ONNX Runtime take its library from the folder, unless somebody has told it another place. */
    void use() {
        if (System.getProperty(PLACE) != null) {
            return;
        }
        try {
            Path place = unpack().toAbsolutePath();
            System.load(place.resolve(System.mapLibraryName(LIBRARY)).toString());
            System.setProperty(PLACE, place.toString());
        } catch (IOException | UnsatisfiedLinkError e) {
            LOG.debug("ONNX Runtime unpacks its library by itself", e);
        }
    }

    /** Unpacks it where it is not there whole, and returns the folder that it is in. */
    Path unpack() throws IOException {
        String platform = platform();
        JarURLConnection library = packed(platform, LIBRARY);
        Path place = folder.resolve(
                "onnxruntime-" + Long.toHexString(library.getJarEntry().getCrc()));
        unpack(library, place.resolve(System.mapLibraryName(LIBRARY)));
        unpack(packed(platform, BRIDGE), place.resolve(System.mapLibraryName(BRIDGE)));
        return place;
    }

    /** As the folders in its jar are named. */
    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String family = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
        return family + "-" + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
    }

    private static JarURLConnection packed(String platform, String name) throws IOException {
        String inside = "/ai/onnxruntime/native/" + platform + "/" + System.mapLibraryName(name);
        URL resource = OrtEnvironment.class.getResource(inside);
        if (resource != null && resource.openConnection() instanceof JarURLConnection connection) {
            return connection;
        }
        throw new IOException("no jar holds " + inside);
    }

    /** Written aside first, so that it is there whole or not at all. */
    private static void unpack(JarURLConnection packed, Path file) throws IOException {
        if (!Files.isRegularFile(file) || Files.size(file) != packed.getContentLengthLong()) {
            Files.createDirectories(file.getParent());
            Path aside = Files.createTempFile(file.getParent(), "library", ".part");
            try (InputStream in = packed.getInputStream()) {
                Files.copy(in, aside, StandardCopyOption.REPLACE_EXISTING);
            }
            Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
