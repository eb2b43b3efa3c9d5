package org.factdesk.discord;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.dv8tion.jda.api.entities.Message;
import net.dv8tion.jda.api.entities.MessageReference;
import net.dv8tion.jda.api.entities.MessageType;
import net.dv8tion.jda.api.entities.User;
import org.factdesk.moderation.GuildSettings;
import org.factdesk.moderation.GuildSettings.ChannelMode;
import org.jspecify.annotations.Nullable;

/**
 * A message as the desk takes it.
 *
 * @param isFor whether it is for the desk at all
 * @param text what is asked, without the mention
 * @param repliedTo the desk's own message that it replies to, or empty
 * @param quoted what it asks about where it mentions the desk in a reply to somebody else
 */
record Addressed(boolean isFor, String text, String repliedTo, Quoted quoted) {
    private static final Addressed TO_OTHERS = new Addressed(false, "", "", Quoted.NOTHING);
    private static final Set<MessageType> SAID = Set.of(MessageType.DEFAULT, MessageType.INLINE_REPLY);
    private static final Set<String> QUESTION_WORDS = Set.of(
            ("who whom whose what what's who's when where why how which is are was were do does did has have had can could"
                            + " will would should whats whos")
                    .split(" "));
    private static final int FEWEST_WORDS = 3;
    private static final int MOST_POINTING = 4;

    /**
     * What somebody else wrote.
     *
     * @param isThere whether somebody did; Discord does not always show the desk what
     */
    record Quoted(boolean isThere, String text) {
        static final Quoted NOTHING = new Quoted(false, "");
    }

    static Addressed of(Message message, GuildSettings settings) {
        User self = message.getJDA().getSelfUser();
        User author = message.getAuthor();
        if (author.isBot() || author.isSystem() || message.isWebhookMessage() || !SAID.contains(message.getType())) {
            return TO_OTHERS;
        }
        String text = without(message, self);
        String repliedTo = repliedTo(message, self);
        if (!message.isFromGuild()) {
            return new Addressed(true, text, repliedTo, Quoted.NOTHING);
        }
        ChannelMode mode = Places.mode(message.getChannel(), settings);
        boolean isMentioned = message.getMentions().getUsers().contains(self);
        boolean isFor = mode != ChannelMode.OFF
                && (isMentioned || !repliedTo.isEmpty() || mode == ChannelMode.QUESTIONS && isQuestion(message, text));
        return isFor ? new Addressed(true, text, repliedTo, quoted(message, self)) : TO_OTHERS;
    }

    /** Whether it replies to somebody else, and Discord does not show what they wrote. */
    boolean isAboutHidden() {
        return quoted.isThere() && quoted.text().isEmpty();
    }

    /** Whether it has so few words that it may ask about what it replies to: "is that true?". */
    boolean mayOnlyPoint() {
        return text.isEmpty() || text.split("\\s+").length <= MOST_POINTING;
    }

    private static Quoted quoted(Message message, User self) {
        Message other = message.getReferencedMessage();
        return other == null || other.getAuthor().equals(self)
                ? Quoted.NOTHING
                : new Quoted(true, without(other, self));
    }

    private static String without(Message message, User self) {
        String words = message.getContentRaw().replaceAll("<@!?" + self.getId() + ">", " ");
        for (User other : message.getMentions().getUsers()) {
            words = words.replaceAll("<@!?" + other.getId() + ">", Matcher.quoteReplacement(other.getEffectiveName()));
        }
        return words.strip();
    }

    private static String repliedTo(Message message, User self) {
        MessageReference reference = message.getMessageReference();
        Message replied = message.getReferencedMessage();
        boolean isOwn =
                reference != null && replied != null && replied.getAuthor().equals(self);
        return isOwn ? reference.getMessageId() : "";
    }

    /** Whether a message looks like a question to nobody else. */
    private static boolean isQuestion(Message message, String text) {
        return message.getMessageReference() == null && looksLikeQuestion(text);
    }

    static boolean looksLikeQuestion(@Nullable String text) {
        List<String> words = List.of(
                (text == null ? "" : text).toLowerCase(Locale.ROOT).strip().split("\\s+"));
        boolean asks = words.get(words.size() - 1).endsWith("?")
                || words.get(words.size() - 1).endsWith("？");
        boolean isOnlyAddress = words.size() == 1 && Pattern.matches("https?://.*", words.get(0));
        return !isOnlyAddress && (asks || words.size() >= FEWEST_WORDS && QUESTION_WORDS.contains(words.get(0)));
    }
}
