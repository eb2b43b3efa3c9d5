package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.components.buttons.Button;
import net.dv8tion.jda.api.utils.data.DataObject;
import org.factdesk.claim.Claim;
import org.factdesk.desk.member.AnswerButtons;
import org.factdesk.desk.order.Button.Weight;
import org.factdesk.desk.order.Drafts;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Response.Document;
import org.factdesk.desk.order.Visitor;
import org.factdesk.rendering.Listing;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.HarbourDesk;
import org.junit.jupiter.api.Test;

class PostsTest {
    private static final Visitor READER = new Visitor("7", "harbour-guild", Set.of(), Locale.ENGLISH);

    private final Drafts drafts = CustomIdsTest.drafts(new HashMap<>());
    private final CustomIds ids = new CustomIds(drafts);
    private final Pages pages = new Pages(drafts, ids);

    @Test
    void putsTheAnswerFirstThenWhoSaysSoThenTheOtherSideThenTheSources() {
        Post post = answer(HarbourDesk.open(), "was the crane locked before the storm?");

        assertThat(post.texts())
                .singleElement()
                .asString()
                .contains(
                        "> Foreman Ola Brandt says the crane was locked before the storm.\nSaid by Ola Brandt, 7 May 2031")
                .contains("**Against that:**\n> Inspector Ines Falk denies")
                .contains(
                        "**Sources:**\n- [Harbour News, “Fire at pier 4”](<https://example.org/1>), 7 May 2031, para 3")
                .endsWith("-# Fire at pier 4 of Selmouth harbour, May 2031 · revision 42");
        assertThat(labels(post)).startsWith("Sources", "Why", "Not what I asked");
    }

    @Test
    void pingsNobodyAndShowsNoPicturesOfPages() {
        DataObject sent =
                answer(HarbourDesk.open(), "was the crane locked?").create(0).toData();

        assertThat(sent.getObject("allowed_mentions").getArray("parse").isEmpty())
                .isTrue();
        assertThat(sent.getInt("flags") & 4).isEqualTo(4);
    }

    @Test
    void continuesALongAnswerInFurtherMessages() {
        Claim wordy = ClaimDraft.of("wordy", "Lighthouse " + "The keeper saw it all from afar. ".repeat(150) + "End.")
                .claim();
        HarbourDesk desk = new HarbourDesk(List.of(), Harbour.base(List.of(wordy)));

        Post post = answer(desk, "what about the lighthouse keeper?");

        assertThat(post.size()).isGreaterThan(2);
        assertThat(post.texts()).allMatch(text -> text.length() <= 2_000);
        assertThat(String.join("", post.texts())).contains("End.", "revision 42");
        assertThat(post.create(0).getComponents()).isEmpty();
        assertThat(post.create(post.size() - 1).getComponents()).isNotEmpty();
    }

    @Test
    void putsWhatNobodyWouldReadInMessagesIntoAFileOfPlainWords() {
        Claim endless = ClaimDraft.of("endless", "Lighthouse " + "The keeper_saw it all. ".repeat(2_000) + "End.")
                .when("2031-05-10T08:00Z")
                .claim();
        HarbourDesk desk = new HarbourDesk(List.of(), Harbour.base(List.of(endless)));

        Post post = answer(desk, "what about the lighthouse keeper?");

        assertThat(post.size()).isLessThanOrEqualTo(3);
        assertThat(post.texts().get(post.size() - 1))
                .endsWith("-# This is the beginning; all of it is in the file below.");
        assertThat(new String(post.files().get(0).content(), StandardCharsets.UTF_8))
                .contains("The keeper_saw it all.", "End.", "revision 42")
                .doesNotContain("\\");
    }

    @Test
    void showsTheOtherSideOfADisputeWhereTheRestIsInAFile() {
        String[] others =
                IntStream.range(0, 40).mapToObj(number -> "other-" + number).toArray(String[]::new);
        List<Claim> claims =
                new ArrayList<>(List.of(ClaimDraft.of("keeper", "Lighthouse keeper. " + "It was dark. ".repeat(70))
                        .disputes(others)
                        .claim()));
        for (String other : others) {
            claims.add(ClaimDraft.of(other, "It was bright. ".repeat(60)).claim());
        }
        HarbourDesk desk = new HarbourDesk(List.of(), Harbour.base(claims));

        Post post = answer(desk, "what about the lighthouse keeper?");

        assertThat(String.join("\n", post.texts())).contains("**Against that:**\n> It was bright.");
        assertThat(post.files()).hasSize(1);
        assertThat(post.texts()).allMatch(text -> text.length() <= 2_000);
    }

    @Test
    void leafsThroughLongListsThereAndBack() {
        List<String> lines = IntStream.range(0, 200)
                .mapToObj(number -> "line number " + number)
                .toList();
        Response.Shown shown = new Response.Shown(
                new Listing("Many", lines, ""),
                List.of(new org.factdesk.desk.order.Button("Again", Weight.MAIN, "list", Map.of())),
                List.of());

        Post page = posts(HarbourDesk.open()).shown(shown, READER);
        List<String> read = new ArrayList<>();
        while (true) {
            assertThat(page.texts()).singleElement().asString().hasSizeLessThanOrEqualTo(2_000);
            assertThat(labels(page)).containsExactly("Again", "Back", "Next");
            read.add(page.texts().get(0));
            Button next = page.rows().get(1).getButtons().get(1);
            if (next.isDisabled()) {
                break;
            }
            page = pages.turn(ids.meaning(next.getCustomId()).orElseThrow().values(), READER)
                    .orElseThrow();
        }

        assertThat(read).hasSizeGreaterThan(1);
        assertThat(String.join("\n", read)).contains("line number 0\n", "line number 199", "Page 2 of " + read.size());
    }

    @Test
    void showsHeadingsQuotationsAndDetailsAsWhatTheyAre() {
        List<String> lines = List.of(
                "Typed by Mira",
                "Members will read:",
                "> It burned.",
                "Sources:",
                "- Harbour News",
                "Near:",
                "a",
                "– b",
                "c");

        assertThat(text(new Listing("Preview", lines, "Not stored")))
                .isEqualTo(
                        "**Preview**\nTyped by Mira\n**Members will read:**\n> It burned.\n**Sources:**\n- Harbour News"
                                + "\n**Near:**\n- a\n  - b\n- c\n-# Not stored");
    }

    @Test
    void showsAListAsOneAndASingleLineAsText() {
        assertThat(text(new Listing("List", List.of("a", "b"), ""))).isEqualTo("**List**\n- a\n- b");
        assertThat(text(new Listing("Done", List.of("by Mira"), ""))).isEqualTo("**Done**\nby Mira");
        assertThat(text(new Listing("No", List.of("Mira did", "– a", "Yours:"), "")))
                .isEqualTo("**No**\nMira did\n- a\n**Yours:**");
    }

    @Test
    void letsWhatIsCopiedStandLetterByLetterInABlock() {
        List<String> note = List.of("desk_1", "4", "a*b/c+=", "", "— desk_1 c2ln");

        assertThat(text(new Listing("Checkpoint", List.of(), note, "Keep it")))
                .isEqualTo("**Checkpoint**\n```\ndesk_1\n4\na*b/c+=\n\n— desk_1 c2ln\n```\n-# Keep it");
        assertThat(text(new Listing("Forged", List.of(), List.of("a```**b"), ""))
                        .split("```", -1))
                .hasSize(3);
    }

    private String text(Listing listing) {
        Response.Shown shown = new Response.Shown(listing, List.of(), List.of());
        return posts(HarbourDesk.open()).shown(shown, READER).texts().get(0);
    }

    @Test
    void saysWhichFilesAreTooLarge() {
        Response.Shown shown = new Response.Shown(
                new Listing("Here", List.of(), ""),
                List.of(),
                List.of(new Document("small.txt", new byte[10]), new Document("huge.zip", new byte[11 * 1024 * 1024])));

        Post post = posts(HarbourDesk.open()).shown(shown, READER);

        assertThat(post.files()).extracting(Document::name).containsExactly("small.txt");
        assertThat(post.texts().get(0)).contains("The file huge.zip is larger than Discord takes.");
    }

    private Post answer(HarbourDesk desk, String question) {
        Response response = desk.order("ask", Map.of("question", question));
        return posts(desk).answer(((Response.Answered) response).given(), READER);
    }

    private Posts posts(HarbourDesk desk) {
        return new Posts(new AnswerButtons(desk.catalogue()), new Rows(ids), pages);
    }

    private static List<String> labels(Post post) {
        return post.rows().stream()
                .flatMap(row -> row.getButtons().stream())
                .map(Button::getLabel)
                .toList();
    }
}
