package org.factdesk.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.MultipartReader;
import okio.Buffer;
import okio.ByteString;

/** A request of the desk: what it asks of which path, with its body and the files that came along. */
record Call(HttpUrl url, String method, String path, List<String> names, JsonNode body, List<Upload> uploads) {
    private static final Pattern FILE_NAME = Pattern.compile("filename=\"([^\"]*)\"");

    /** A file that came along. */
    record Upload(String name, ByteString bytes) {}

    static Call of(RecordedRequest request, String path) {
        ByteString body = request.getBody() == null ? ByteString.EMPTY : request.getBody();
        String type = request.getHeaders().get("Content-Type");
        if (type != null && type.startsWith("multipart/")) {
            return multipart(request, path, type, body);
        }
        JsonNode json = body.size() == 0 ? Json.object() : Json.read(body.utf8());
        return new Call(request.getUrl(), request.getMethod(), path, List.of(), json, List.of());
    }

    private static Call multipart(RecordedRequest request, String path, String type, ByteString body) {
        JsonNode json = Json.object();
        List<Upload> uploads = new ArrayList<>();
        String boundary = MediaType.get(type).parameter("boundary");
        try (MultipartReader reader = new MultipartReader(new Buffer().write(body), boundary)) {
            for (MultipartReader.Part part = reader.nextPart(); part != null; part = reader.nextPart()) {
                ByteString bytes = part.body().readByteString();
                Matcher file = FILE_NAME.matcher(String.valueOf(part.headers().get("Content-Disposition")));
                if (file.find()) {
                    uploads.add(new Upload(file.group(1), bytes));
                } else {
                    json = Json.read(bytes.utf8());
                }
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Call(request.getUrl(), request.getMethod(), path, List.of(), json, uploads);
    }

    Call named(List<String> names) {
        return new Call(url, method, path, names, body, uploads);
    }

    /** What the address asks for behind its path. */
    Optional<String> asked(String name) {
        return Optional.ofNullable(url.queryParameter(name));
    }

    /** What stood in the path where the route has its n-th star. */
    String name(int n) {
        return names.get(n);
    }
}
