package org.factdesk.discord;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.factdesk.desk.order.Drafts;

/** What a button or a form means, written into its id so that it is understood after a restart as well. */
final class CustomIds {
    private static final int LONGEST = 100;
    private static final String KEPT = "~";

    private final Drafts drafts;

    CustomIds(Drafts drafts) {
        this.drafts = drafts;
    }

    /** A command with what is said for its options. */
    record Meaning(String command, Map<String, String> values) {
        Meaning {
            values = Map.copyOf(values);
        }
    }

    /**
     * The same id for the same meaning and person, always.
     *
     * @param user who is shown it
     */
    String of(String user, String command, Map<String, String> values) {
        StringBuilder written = new StringBuilder(escaped(command));
        char between = '?';
        for (Map.Entry<String, String> value : new TreeMap<>(values).entrySet()) {
            written.append(between).append(escaped(value.getKey())).append('=').append(escaped(value.getValue()));
            between = '&';
        }
        return written.length() <= LONGEST ? written.toString() : KEPT + drafts.keep(user, written.toString());
    }

    /** What an id means; empty where that is not kept any more. */
    Optional<Meaning> meaning(String id) {
        return id.startsWith(KEPT)
                ? drafts.kept(id.substring(KEPT.length())).map(CustomIds::read)
                : Optional.of(read(id));
    }

    private static Meaning read(String written) {
        int mark = written.indexOf('?');
        Map<String, String> values = new TreeMap<>();
        if (mark >= 0) {
            for (String value : written.substring(mark + 1).split("&", -1)) {
                int equals = value.indexOf('=');
                values.put(plain(value.substring(0, Math.max(0, equals))), plain(value.substring(equals + 1)));
            }
        }
        return new Meaning(plain(mark < 0 ? written : written.substring(0, mark)), values);
    }

    private static String escaped(String text) {
        return text.replace("%", "%25")
                .replace("?", "%3F")
                .replace("&", "%26")
                .replace("=", "%3D")
                .replace("~", "%7E");
    }

    private static String plain(String text) {
        return text.replace("%7E", "~")
                .replace("%3D", "=")
                .replace("%26", "&")
                .replace("%3F", "?")
                .replace("%25", "%");
    }
}
