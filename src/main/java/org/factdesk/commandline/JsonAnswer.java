package org.factdesk.commandline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.factdesk.answer.Answer;
import org.factdesk.claim.FactBase;
import org.factdesk.rendering.PlainText;
import org.factdesk.rendering.Reply;
import org.factdesk.rendering.Reply.Citation;

/** Writes answers, and what stands in their place where there is none, as one line of JSON each. */
final class JsonAnswer {
    private static final double DIGITS = 10_000;

    private final JsonFactory json = new JsonFactory();
    private final PlainText plain;

    JsonAnswer(PlainText plain) {
        this.plain = plain;
    }

    /** An answer as it was given. */
    record Given(String id, String ask, Answer answer, Reply reply, FactBase base, long micros) {}

    String line(Given given) {
        return write(out -> {
            out.writeStringField("id", given.id());
            out.writeStringField("ask", given.ask());
            out.writeStringField("outcome", given.reply().kind().word());
            out.writeStringField("reason", given.reply().reason());
            out.writeStringField(
                    "intent", given.answer().understanding().intent().word());
            out.writeNumberField("confidence", Math.round(given.answer().confidence() * DIGITS) / DIGITS);
            out.writeArrayFieldStart("claims");
            for (String claim : given.reply().claims()) {
                out.writeString(claim);
            }
            out.writeEndArray();
            out.writeBooleanField("disputed", isDisputed(given));
            out.writeStringField("answer", plain.answer(given.reply()));
            out.writeArrayFieldStart("sources");
            for (Citation citation : given.reply().citations()) {
                writeSource(citation, out);
            }
            out.writeEndArray();
            out.writeNumberField("revision", given.base().revision());
            out.writeNumberField("micros", given.micros());
        });
    }

    /** Whether any claim on record contradicts the one that is said first. */
    private static boolean isDisputed(Given given) {
        return given.answer().claims().stream()
                .limit(1)
                .anyMatch(lead -> !given.base().disputing(lead).isEmpty());
    }

    private static void writeSource(Citation citation, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", citation.source());
        out.writeStringField("publisher", citation.publisher());
        out.writeStringField("title", citation.title());
        out.writeStringField("published", citation.published());
        out.writeStringField("url", citation.url());
        out.writeStringField("locator", citation.locator());
        out.writeEndObject();
    }

    /**
     * @param id of the input, or empty where it has none
     * @param number of the input's line, counted from 1
     */
    String error(String id, int number, String error) {
        return write(out -> {
            out.writeStringField("id", id);
            out.writeNumberField("line", number);
            out.writeStringField("error", error);
        });
    }

    private interface Fields {
        void writeTo(JsonGenerator out) throws IOException;
    }

    private String write(Fields fields) {
        StringWriter text = new StringWriter();
        try (JsonGenerator out = json.createGenerator(text)) {
            out.writeStartObject();
            fields.writeTo(out);
            out.writeEndObject();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return text.toString();
    }
}
