package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okio.ByteString;

/** The files that people and the desk attached, served under the double's own address. */
final class Files {
    private static final String FOLDER = "/attachments/";

    private final Map<String, ByteString> byPath = new ConcurrentHashMap<>();
    private volatile String address = "";

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

    Optional<ByteString> at(String path) {
        return Optional.ofNullable(byPath.get(path));
    }

    String text(String url) {
        return byPath.get(url.substring(address.length())).string(StandardCharsets.UTF_8);
    }
}
