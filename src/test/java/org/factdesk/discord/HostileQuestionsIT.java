package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Person;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is asked, and whatever stands on record: an answer, no ping, and nothing that Discord would refuse. */
class HostileQuestionsIT {
    private static FakeDiscord discord;
    private static RunningDesk desk;

    @BeforeAll
    static void opens(@TempDir Path folder) {
        discord = FakeDiscord.start();
        desk = RunningDesk.knowing(discord, folder, Harbour.base(claims()));
    }

    @AfterAll
    static void closes() {
        desk.close();
        discord.close();
    }

    /** Claims that would ping and break out, and three that are longer together than a message may be. */
    private static List<Claim> claims() {
        return List.of(
                claim("loud", "The loudspeaker said @everyone and @here and <@1> and <@&2> must leave the quay."),
                claim(
                        "marked",
                        "The poster said **bold** `code` ||secret|| [link](https://example.org) # and > so on."),
                tide("tide-one", "tide-two", "tide-three"),
                tide("tide-two"),
                tide("tide-three"));
    }

    private static Claim claim(String id, String text) {
        return ClaimDraft.of(id, text).readIn("news", "").claim();
    }

    private static Claim tide(String id, String... disputed) {
        String text = "The tide table says: " + "high_water came *very* late that night. ".repeat(24);
        return ClaimDraft.of(id, text.strip())
                .readIn("news", "")
                .disputes(disputed)
                .claim();
    }

    @ParameterizedTest
    @MethodSource("questions")
    void areAnsweredInEveryWayOfAsking(String text) {
        Person member = discord.home().member("member");

        List<Exchange> asked = List.of(
                member.at(discord.general()).mentions(text),
                member.inPrivate().says(text),
                member.at(discord.general()).runs("ask", "question", text));

        assertThat(asked).allSatisfy(exchange -> assertThat(exchange.text()).isNotBlank());
        assertThat(discord.violations()).isEmpty();
    }

    static Stream<String> questions() {
        return Stream.of(
                "@everyone @here what did the loudspeaker say?",
                "what did the loudspeaker say?",
                "what did the poster say?",
                "what does the tide table say?",
                "<@1> <@&2> <#3> </ask:4> <t:5:F> <:emoji:6> ?",
                "`@everyone` ```\nwhat``` **is** __this__ ~~about~~ ||crane||",
                "[crane](https://example.org/evil) https://evil.example.org was locked?",
                "'; DROP TABLE claim; --",
                "\u202ekcol enarc eht saw\u202c \u200b\u200e\u200f",
                "ẑ̧̨̛͖͓̝̰̈́̑ā̶̡l̷̢g̸o crane".repeat(20),
                "🔥🏗️👩‍🚒 crane?",
                "was the crane locked? ".repeat(80).strip(),
                "x".repeat(1900),
                "クレーンは施錠されていましたか？",
                "起重机锁上了吗？",
                "...",
                "\\@everyone \\<@1> \\`\\*",
                "{0} {1} %s ${jndi:ldap://x} <script>");
    }
}
