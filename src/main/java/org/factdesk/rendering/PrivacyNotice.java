package org.factdesk.rendering;

import java.util.List;
import java.util.stream.Stream;

/** What the desk keeps of people, in plain words. */
public final class PrivacyNotice {
    private final Phrases phrases;

    public PrivacyNotice(Phrases phrases) {
        this.phrases = phrases;
    }

    /**
     * What is kept, why and for how long.
     *
     * @param entries how many entries of the log are the reader's
     * @param days how long words are kept where they ask
     */
    public Listing of(long entries, int days) {
        String now =
                entries == 0 ? phrases.say("privacy.nothing") : phrases.say("privacy.entries", String.valueOf(entries));
        return listing(
                "privacy.title",
                Stream.of(
                        phrases.say("privacy.what"),
                        phrases.say("privacy.why"),
                        phrases.say("privacy.how"),
                        phrases.say("privacy.how-long", String.valueOf(days)),
                        phrases.say("privacy.who"),
                        now));
    }

    public Listing ofCopy(long entries) {
        return listing("privacy.copy.title", Stream.of(phrases.say("privacy.copy", String.valueOf(entries))));
    }

    /** What is lost by an erasure and what is not. */
    public Listing beforeErasure() {
        return listing(
                "privacy.erase.title",
                Stream.of(phrases.say("privacy.erase.goes"), phrases.say("privacy.erase.stays")));
    }

    private Listing listing(String title, Stream<String> lines) {
        return new Listing(phrases.say(title), List.copyOf(lines.toList()), "");
    }
}
