package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.factdesk.testing.discord.FakeDiscord;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Modal;
import org.factdesk.testing.discord.Person;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In which language people are told what they did not ask for just now, in a server that prefers Japanese. */
class NoticeLanguagesIT {
    private static final String QUESTION = "What did Sablia say about the smugglers?";
    private static final String SILENT = "The government in Sablia would not talk about the smugglers.";
    private static final String PENSIONS = "Who is paying for the crane operators' pensions?";
    private static final String PAID = "The port pays the pensions of the crane operators.";

    @TempDir
    private Path folder;

    @Test
    void correctionsAreInTheLanguageOfTheServerAndOfWhoeverAsked() {
        try (StaffedDesk desk = open()) {
            desk.chief().runs("desk settings", "notify-hours", 24).reply();
            Seat silent = desk.stranger();
            Seat reader = reader(desk, "zh-CN");
            assertThat(silent.mentions(QUESTION).text()).contains(SILENT, "出典：");
            assertThat(reader.runs("ask", "question", QUESTION).text()).contains(SILENT);

            Message preview =
                    desk.editor().runs("fact retract", "claim", "sablia-silent").reply();
            desk.editor().presses(preview, "Confirm");

            assertThat(silent.person()
                            .at(desk.corrections())
                            .awaits("このデスクが述べたことの訂正")
                            .text())
                    .contains(SILENT, "これは取り下げられ、もう記録にありません。")
                    .doesNotContain("A correction", "taken back");
            assertThat(silent.person().inPrivate().awaits("お伝えした内容が変わりました").text())
                    .contains(QUESTION);
            assertThat(reader.person().inPrivate().awaits("告诉过您的内容有变").text()).contains(QUESTION);
        }
    }

    @Test
    void answersAndDecisionsAreInTheLanguageOfWhoeverWaitsForThem() {
        try (StaffedDesk desk = open()) {
            Seat reader = reader(desk, "zh-CN");
            Message declined = reader.runs("ask", "question", PENSIONS).reply();
            reader.presses(declined, "有答案时通知我").reply();
            String proposal = proposed(desk.curator());
            desk.curator().person().speaks("ja");
            desk.curator().runs("help").reply();

            Message shown =
                    desk.editor().runs("review show", "proposal", proposal).reply();
            desk.editor().presses(shown, "Approve");

            assertThat(desk.curator()
                            .person()
                            .inPrivate()
                            .awaits("あなたの提案 " + proposal)
                            .text())
                    .contains("/承認")
                    .doesNotContain("Approved");
            assertThat(reader.person().inPrivate().awaits("您的问题现在有了答案").text())
                    .contains(PENSIONS, PAID)
                    .doesNotContain("You asked to be told");
        }
    }

    @Test
    void whichLanguageSomebodyReadsIsKnownAfterARestart() {
        try (FakeDiscord discord = FakeDiscord.start()) {
            Seat reader = discord.home().member("mori").speaks("ja").at(discord.general());
            try (RunningDesk first = RunningDesk.at(discord, folder)) {
                assertThat(reader.mentions(QUESTION).text()).contains("Sources:");
                reader.runs("help").reply();
                assertThat(first.stop().status()).isZero();
            }

            try (RunningDesk next = RunningDesk.at(discord, folder)) {
                assertThat(reader.mentions(QUESTION).text()).contains("出典：");
                assertThat(next.stop().status()).isZero();
            }
        }
    }

    /** The id of what a curator, who has Discord in English, proposes. */
    private static String proposed(Seat curator) {
        Modal form = curator.runs("fact add").modal();
        Message preview = curator.submits(form, "text", PAID, "source", "news", "more", "also_asked: " + PENSIONS)
                .reply();
        curator.presses(preview, "Confirm");
        preview.awaitText("Proposed as");
        Matcher id = Pattern.compile("Proposed as (\\w+)").matcher(preview.text());
        assertThat(id.find()).as(preview.text()).isTrue();
        return id.group(1);
    }

    private StaffedDesk open() {
        StaffedDesk desk = StaffedDesk.open(folder);
        desk.discord().home().speaks("ja");
        return desk;
    }

    private static Seat reader(StaffedDesk desk, String language) {
        Person reader = desk.discord().home().member("reader").speaks(language);
        return reader.at(desk.discord().general());
    }
}
