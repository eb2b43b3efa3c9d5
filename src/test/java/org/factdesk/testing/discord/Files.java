package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import okio.ByteString;

/** The files that people and the desk attached, served under the double's own address. */
final class Files {
    private static final int PATIENCE_SECONDS = 60;
    private static final String FOLDER = "/attachments/";

    private final Map<String, ByteString> byPath = new ConcurrentHashMap<>();
    private volatile String address = "";
    private volatile CountDownLatch open = new CountDownLatch(0);

    void servedFrom(String address) {
        this.address = address;
    }

    /** Keeps a file and describes it as an attachment. */
    ObjectNode keep(String id, String name, ByteString bytes) {
        String path = FOLDER + id + "/" + name;
        byPath.put(path, bytes);
        return Fields.of("id", id)
                .with("filename", name)
                .with("size", bytes.size())
                .with("url", address + path)
                .with("proxy_url", address + path)
                .with("content_type", "application/octet-stream")
                .node();
    }

    /** From now on files are not given out until they are {@linkplain #release released}. */
    void holdBack() {
        open = new CountDownLatch(1);
    }

    void release() {
        open.countDown();
    }

    /** A file, once it is given out. */
    Optional<ByteString> at(String path) {
        try {
            if (!open.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("nobody released " + path);
            }
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        return Optional.ofNullable(byPath.get(path));
    }

    String text(String url) {
        return byPath.get(url.substring(address.length())).string(StandardCharsets.UTF_8);
    }
}
