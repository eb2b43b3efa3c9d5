package org.factdesk.question.nlp;

import ai.onnxruntime.OrtEnvironment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ONNX Runtime's native library, unpacked into a folder once. Left to itself ONNX Runtime unpacks its 22 MB into a
 * temporary folder at every start. Where the folder cannot be written, or nothing may be run from it, it is left to
 * itself.
 */
final class OnnxLibrary {
    private static final Logger log = LoggerFactory.getLogger(OnnxLibrary.class);
    /** Tells ONNX Runtime in which folder its library is. */
    private static final String PLACE = "onnxruntime.native.path";

    private static final String LIBRARY = "onnxruntime";
    private static final String BRIDGE = "onnxruntime4j_jni";

    private final Path folder;

    /** @param folder where the library is kept; made when there is something to keep */
    OnnxLibrary(Path folder) {
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
            log.debug("ONNX Runtime unpacks its library by itself", e);
        }
    }

    /**
     * ONNX Runtime itself.
     *
     * @throws LanguageException where it has no library for this machine, or none that can be loaded
     */
    static OrtEnvironment environment() {
        try {
            return OrtEnvironment.getEnvironment();
        } catch (LinkageError e) {
            throw new LanguageException("load ONNX Runtime on " + platform(), e.getCause() == null ? e : e.getCause());
        }
    }

    /** Unpacks it where it is not there whole, and returns the folder that it is in. */
    Path unpack() throws IOException {
        PackedFile library = packed(LIBRARY);
        Path place = folder.resolve("onnxruntime-" + library.checksum());
        library.unpack(place.resolve(System.mapLibraryName(LIBRARY)));
        packed(BRIDGE).unpack(place.resolve(System.mapLibraryName(BRIDGE)));
        return place;
    }

    private static PackedFile packed(String name) throws IOException {
        String inside = "ai/onnxruntime/native/" + platform() + "/" + System.mapLibraryName(name);
        return PackedFile.find(inside).orElseThrow(() -> new IOException("no jar holds " + inside));
    }

    /** As the folders in its jar are named. */
    private static String platform() {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        String processor = System.getProperty("os.arch", "").toLowerCase(Locale.ROOT);
        String family = system.contains("win") ? "win" : system.contains("mac") ? "osx" : "linux";
        return family + "-" + (processor.equals("amd64") || processor.equals("x86_64") ? "x64" : processor);
    }
}
