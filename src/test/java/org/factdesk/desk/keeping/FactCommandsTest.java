package org.factdesk.desk.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.factdesk.claim.Claim;
import org.factdesk.claim.Source;
import org.factdesk.claim.Stance;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Form;
import org.factdesk.desk.order.Response;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Moderator;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FactCommandsTest {
    private static final Map<String, String> BOARDED = Map.of(
            "text", "The pilot boarded at nine.",
            "said_by", "Ines Falk",
            "said_on", "9 May 2031",
            "source", "https://example.org/9 Harbour Gazette",
            "more",
                    "when: 2031-05-06T21:00\nstance: confirms\nwhom: Lena Holm (person, pilot)\nbecause: seen in the log");

    private final OpenDesk desk = OpenDesk.withHarbour();

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void listsWhatMeansTheSameAlsoWhileTheModelsAreBeingRead() {
        Response list =
                desk.beforeModelsAreThere().order(OpenDesk.EDITOR, "fact list", Map.of("words", "crane bolted"));

        assertThat(OpenDesk.read(list))
                .startsWith("Claims that fit “crane bolted”")
                .contains("crane-locked");
    }

    @Test
    void takesALongSentenceOfALanguageWithoutBlanks() {
        Map<String, String> fields = new HashMap<>(BOARDED);
        fields.put("text", "港".repeat(600));
        Response preview = desk.fill(OpenDesk.EDITOR, "fact add", Map.of(), fields);

        desk.press(OpenDesk.EDITOR, preview, "Confirm");

        assertThat(desk.harbour().claims())
                .filteredOn(claim -> claim.text().startsWith("港"))
                .singleElement()
                .satisfies(claim -> assertThat(claim.statement().what()).isEqualTo("港".repeat(500)));
    }

    @Test
    void putsAClaimOnRecordWithItsSourceAndPartyOnceItIsConfirmed() {
        Response preview = desk.fill(OpenDesk.EDITOR, "fact add", Map.of(), BOARDED);

        assertThat(OpenDesk.read(preview))
                .startsWith(
                        "Preview of claim 'pilot-boarded-nine'\nWhy: seen in the log\nMembers will read:\n> The pilot boarded at nine.")
                .contains("Confirmed by Ines Falk, 9 May 2031 (Harbour Gazette).")
                .contains("Comes on record with it, source 'harbour-gazette':", "– url: https://example.org/9")
                .contains("Comes on record with it, party 'lena-holm':", "– role: pilot")
                .endsWith("Nothing is stored yet.");
        assertThat(desk.harbour().claim("pilot-boarded-nine")).isEmpty();

        assertThat(OpenDesk.read(desk.press(OpenDesk.EDITOR, preview, "Confirm")))
                .startsWith("On record as revision");
        Claim claim = desk.harbour().claim("pilot-boarded-nine").orElseThrow();
        Source source = desk.harbour().sourceOf(claim);
        assertThat(claim.attribution().claimant()).isEqualTo("inspector");
        assertThat(claim.attribution().stance()).isEqualTo(Stance.CONFIRMS);
        assertThat(claim.statement().whom()).isEqualTo("lena-holm");
        assertThat(source.published().text()).isEqualTo("2031-05-09");
        assertThat(desk.store().ledger().history(Harbour.INCIDENT.id(), Subject.claim(claim.id())))
                .singleElement()
                .satisfies(step -> {
                    assertThat(step.made().by()).isEqualTo("2");
                    assertThat(step.made().why()).isEqualTo("seen in the log");
                });
    }

    @Test
    void pressingConfirmTwiceChangesNothingMore() {
        Response preview = desk.fill(OpenDesk.EDITOR, "fact add", Map.of(), BOARDED);
        desk.press(OpenDesk.EDITOR, preview, "Confirm");
        long revision = desk.harbour().revision();

        assertThat(OpenDesk.read(desk.press(OpenDesk.EDITOR, preview, "Confirm")))
                .contains("Nothing had to be changed");
        assertThat(desk.harbour().revision()).isEqualTo(revision);
    }

    @Test
    void whereNothingWouldChangeThereIsNothingToConfirm() {
        Response.Asked form =
                (Response.Asked) desk.order(OpenDesk.EDITOR, "fact edit", Map.of("claim", "crane-locked"));

        Response.Shown preview = (Response.Shown) desk.send(OpenDesk.EDITOR, form, Map.of());

        assertThat(preview.listing().lines()).contains("Nothing would change: the record stands so already.");
        assertThat(preview.listing().footer()).isEqualTo("There is nothing to confirm.");
        assertThat(preview.buttons())
                .extracting(Button::label)
                .startsWith("Change", "Cancel")
                .doesNotContain("Confirm");
    }

    @Test
    void saysEveryFaultAtOnceAndKeepsWhatWasTyped() {
        Map<String, String> faulty = Map.of(
                "text", "The pilot boarded at nine.",
                "said_by", "Nobody Known",
                "said_on", "the day before",
                "source", "https://example.org/9",
                "more", "wenn: 2031\nstance: shouts\ndisputes: never-said");

        Response faults = desk.fill(OpenDesk.EDITOR, "fact add", Map.of(), faulty);

        assertThat(OpenDesk.read(faults))
                .startsWith("Not ready yet: nothing is stored.")
                .contains("Who says so: nobody on record is called “Nobody Known”.")
                .contains("Said on: “the day before” is no date.")
                .contains("Source: who published that link?")
                .contains("“wenn: 2031” begins with nothing that a claim has.")
                .contains("stance: “shouts” is none of these: asserts, suspects")
                .contains("disputes: there is no claim never-said.");
        Response.Asked again = (Response.Asked) desk.press(OpenDesk.EDITOR, faults, "Mend");
        assertThat(again.form().fields())
                .extracting(Form.Field::value)
                .containsExactly(
                        faulty.get("text"),
                        faulty.get("said_by"),
                        faulty.get("said_on"),
                        faulty.get("source"),
                        faulty.get("more"));
        Response mended = desk.send(
                OpenDesk.EDITOR,
                again,
                Map.of("said_by", "the inspector", "said_on", "2031-05-09", "source", "news", "more", ""));
        assertThat(OpenDesk.read(mended)).startsWith("Preview of claim");
    }

    @Test
    void offersWhatIsAlikeAsSomethingThatItContradictsOrReplaces() {
        Map<String, String> fields = new HashMap<>(BOARDED);
        fields.put("text", "The final report puts the damage at 12 million crowns.");

        Response preview = desk.fill(OpenDesk.EDITOR, "fact add", Map.of(), fields);
        assertThat(OpenDesk.read(preview)).contains("On record already:", "1 says almost the same: damage-final:");
        Response related = desk.press(OpenDesk.EDITOR, preview, "It replaces 1");
        desk.press(OpenDesk.EDITOR, related, "Confirm");

        assertThat(desk.harbour().successors(Harbour.claim("damage-final")))
                .extracting(Claim::text)
                .containsExactly("The final report puts the damage at 12 million crowns.");
    }

    @Test
    void changesAClaimFieldByField() {
        Response preview = desk.fill(
                OpenDesk.EDITOR, "fact edit", Map.of("claim", "warehouse-burned"), Map.of("said_on", "2031-05-10"));

        assertThat(OpenDesk.read(preview))
                .contains("Changes of claim 'warehouse-burned':\n– said_on: “2031-05-08” → “2031-05-10”")
                .doesNotContain("– where");
        desk.press(OpenDesk.EDITOR, preview, "Confirm");
        Claim before = Harbour.claim("warehouse-burned");
        Claim after = desk.harbour().claim("warehouse-burned").orElseThrow();
        assertThat(after.attribution().saidOn().text()).isEqualTo("2031-05-10");
        assertThat(after.statement()).isEqualTo(before.statement());
        assertThat(after.alsoAsked()).isEqualTo(before.alsoAsked());
    }

    @Test
    void whatOnlyRepeatsTheSentenceChangesWithIt() {
        record(ClaimDraft.of("tide", "The tide was low.")
                .statement("", "The tide was low", "")
                .claim());

        Response preview =
                desk.fill(OpenDesk.EDITOR, "fact edit", Map.of("claim", "tide"), Map.of("text", "The tide was high."));
        desk.press(OpenDesk.EDITOR, preview, "Confirm");

        assertThat(desk.harbour().claim("tide").orElseThrow().statement().what())
                .isEqualTo("The tide was high");
    }

    @Test
    void retractsAndRestoresAndTellsTheHistory() {
        Map<String, String> shift = Map.of("claim", "night-shift");
        Response retracting =
                desk.order(OpenDesk.EDITOR, "fact retract", Map.of("claim", "night-shift", "why", "not so"));
        assertThat(OpenDesk.read(retracting))
                .contains("Members will no longer read this: “Nobody was at work on pier 4 that night.”");
        desk.press(OpenDesk.EDITOR, retracting, "Confirm");
        assertThat(desk.harbour().claim("night-shift")).isEmpty();

        desk.press(OpenDesk.EDITOR, desk.order(OpenDesk.EDITOR, "fact restore", shift), "Confirm");

        assertThat(desk.harbour().claim("night-shift")).contains(Harbour.claim("night-shift"));
        assertThat(OpenDesk.read(desk.order(OpenDesk.EDITOR, "fact history", shift)))
                .contains("by command: not so\n– no longer on record", "by import: import");
    }

    @Test
    void restoresTheClaimOfThatIdAndNotOneThatOnlyBeginsSo() {
        Claim night = ClaimDraft.of("night", "The night was dark.").claim();
        record(night);
        Map<String, String> typed = Map.of("claim", "night");
        desk.press(OpenDesk.EDITOR, desk.order(OpenDesk.EDITOR, "fact retract", typed), "Confirm");

        desk.press(OpenDesk.EDITOR, desk.order(OpenDesk.EDITOR, "fact restore", typed), "Confirm");

        assertThat(desk.harbour().claim("night")).contains(night);
    }

    @Test
    void restoresAnyRevisionByItsNumber() {
        desk.press(
                OpenDesk.EDITOR,
                desk.fill(
                        OpenDesk.EDITOR,
                        "fact edit",
                        Map.of("claim", "night-shift"),
                        Map.of("text", "Two were there.")),
                "Confirm");
        long first = desk.store()
                .ledger()
                .history(Harbour.INCIDENT.id(), Subject.claim("night-shift"))
                .get(0)
                .number();

        Map<String, String> back = Map.of("claim", "night-shift", "revision", String.valueOf(first));
        desk.press(OpenDesk.EDITOR, desk.order(OpenDesk.EDITOR, "fact restore", back), "Confirm");

        assertThat(desk.harbour().claim("night-shift")).contains(Harbour.claim("night-shift"));
        assertThat(OpenDesk.read(desk.order(
                        OpenDesk.EDITOR, "fact restore", Map.of("claim", "night-shift", "revision", "9999"))))
                .contains("claim 'night-shift' has no revision 9999. It has: " + first);
    }

    @Test
    void saysThatAClaimContradictsAnother() {
        Response preview =
                desk.order(OpenDesk.EDITOR, "fact dispute", Map.of("claim", "night-shift", "other", "gang-suspected"));
        desk.press(OpenDesk.EDITOR, preview, "Confirm");

        assertThat(desk.harbour().disputing(Harbour.claim("gang-suspected")))
                .extracting(Claim::id)
                .containsExactly("night-shift");
        assertThat(OpenDesk.read(desk.order(
                        OpenDesk.EDITOR,
                        "fact dispute",
                        Map.of("claim", "damage-first", "other", "damage-final", "how", "supersedes"))))
                .contains("would replace each other in a circle");
    }

    @Test
    void findsClaimsByTheirWordsAndShowsThem() {
        assertThat(OpenDesk.read(desk.order(OpenDesk.EDITOR, "fact list", Map.of("words", "crane lock"))))
                .startsWith("Claims that fit “crane lock”:")
                .contains("crane-locked: Foreman Ola Brandt");
        assertThat(OpenDesk.read(desk.order(OpenDesk.EDITOR, "fact show", Map.of("claim", "crane-locked"))))
                .contains("Accounts differ.", "Against that:", "– said_by: foreman");
        assertThat(OpenDesk.read(desk.order(OpenDesk.EDITOR, "fact show", Map.of("claim", "the warehouse"))))
                .startsWith("There is no claim “the warehouse”.")
                .contains("warehouse-burned");
    }

    @Test
    void whoeverComesSecondIsShownTheDifferenceAndOverwritesNothing() {
        Map<String, String> shift = Map.of("claim", "night-shift");
        Response first = desk.fill(OpenDesk.EDITOR, "fact edit", shift, Map.of("text", "One guard was there."));
        Response second = desk.fill(OpenDesk.CHIEF, "fact edit", shift, Map.of("text", "Two guards were there."));
        desk.press(OpenDesk.EDITOR, first, "Confirm");

        Response clash = desk.press(OpenDesk.CHIEF, second, "Confirm");

        assertThat(OpenDesk.read(clash))
                .startsWith("Not recorded: somebody else changed claim 'night-shift' meanwhile.")
                .contains("– text: “Nobody was at work on pier 4 that night.” → “One guard was there.”")
                .contains("– text: “One guard was there.” → “Two guards were there.”");
        assertThat(desk.harbour().claim("night-shift").orElseThrow().text()).isEqualTo("One guard was there.");
        Response onTop = desk.press(OpenDesk.CHIEF, clash, "Show mine on top of theirs");
        assertThat(OpenDesk.read(onTop)).contains("– text: “One guard was there.” → “Two guards were there.”");
        desk.press(OpenDesk.CHIEF, onTop, "Confirm");
        assertThat(desk.harbour().claim("night-shift").orElseThrow().text()).isEqualTo("Two guards were there.");
    }

    @Test
    void eightModeratorsWhoPutTheirsOnTopOfOneAnothersLoseNothing() {
        Map<String, String> shift = Map.of("claim", "night-shift");
        List<Response> previews = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            Response.Asked form = (Response.Asked) desk.order(OpenDesk.EDITOR, "fact edit", shift);
            String more = more(form) + "\nalso_asked: wording " + i + "\nbecause: reason " + i;
            previews.add(desk.send(OpenDesk.EDITOR, form, Map.of("more", more)));
        }
        previews.add(desk.fill(
                OpenDesk.CHIEF, "fact edit", shift, Map.of("text", "One was there.", "said_by", "Al (person, guard)")));

        for (Response preview : previews) {
            Response response = desk.press(OpenDesk.EDITOR, preview, "Confirm");
            if (!OpenDesk.read(response).startsWith("On record")) {
                assertThat(OpenDesk.read(response)).doesNotContain("no longer");
                Response onTop = desk.press(OpenDesk.EDITOR, response, "Show mine on top of theirs");
                assertThat(OpenDesk.read(onTop)).doesNotContain("no longer");
                assertThat(OpenDesk.read(desk.press(OpenDesk.EDITOR, onTop, "Confirm")))
                        .startsWith("On record");
            }
        }

        Claim claim = desk.harbour().claim("night-shift").orElseThrow();
        assertThat(claim.text()).isEqualTo("One was there.");
        assertThat(claim.attribution().claimant()).isEqualTo("al");
        assertThat(claim.alsoAsked())
                .containsExactlyElementsOf(
                        IntStream.range(0, 7).mapToObj(i -> "wording " + i).toList());
        assertThat(OpenDesk.read(desk.order(OpenDesk.EDITOR, "fact history", shift)))
                .contains("by command: reason 0", "by command: reason 6");
    }

    @Test
    void eightModeratorsWhoEditOneClaimAtOnceLoseNothing() throws Exception {
        Map<String, String> shift = Map.of("claim", "night-shift");
        List<Response> previews = IntStream.range(0, 8)
                .mapToObj(guards ->
                        desk.fill(OpenDesk.EDITOR, "fact edit", shift, Map.of("text", guards + " guards were there.")))
                .toList();
        ExecutorService moderators = Executors.newFixedThreadPool(8);
        List<Callable<String>> confirming = new ArrayList<>();
        previews.forEach(
                preview -> confirming.add(() -> OpenDesk.read(desk.press(OpenDesk.EDITOR, preview, "Confirm"))));

        List<String> said = new ArrayList<>();
        for (Future<String> one : moderators.invokeAll(confirming)) {
            said.add(one.get());
        }
        moderators.shutdown();

        assertThat(said).filteredOn(text -> text.startsWith("On record")).hasSize(1);
        assertThat(said)
                .filteredOn(text -> text.startsWith("Not recorded: somebody else"))
                .hasSize(7);
        assertThat(desk.store().ledger().history(Harbour.INCIDENT.id(), Subject.claim("night-shift")))
                .hasSize(2);
    }

    @Test
    void everyFormKeepsToWhatDiscordCanShow() {
        List<Form> forms = List.of("fact add", "source add", "party add").stream()
                .map(command -> ((Response.Asked) desk.order(OpenDesk.EDITOR, command, Map.of())).form())
                .toList();

        assertThat(forms).allSatisfy(form -> {
            assertThat(form.title()).hasSizeLessThanOrEqualTo(45);
            assertThat(form.fields()).hasSizeBetween(1, 5).allSatisfy(field -> {
                assertThat(field.label()).hasSizeLessThanOrEqualTo(45);
                assertThat(field.hint()).hasSizeLessThanOrEqualTo(100);
                assertThat(field.longest()).isBetween(1, 4_000);
            });
        });
    }

    @Test
    void whatStandsInAFormIsNeverLongerThanItsField() {
        Map<String, String> longest = Map.of(
                "text", "The pilot " + "x".repeat(900) + ".",
                "source", "news",
                "more", "where: " + "y".repeat(490) + "\nhow: " + "z".repeat(490));
        desk.press(OpenDesk.EDITOR, desk.fill(OpenDesk.EDITOR, "fact add", Map.of(), longest), "Confirm");
        String id = desk.harbour().claims().stream()
                .map(Claim::id)
                .filter(one -> one.startsWith("pilot"))
                .findFirst()
                .orElseThrow();

        Form form = ((Response.Asked) desk.order(OpenDesk.EDITOR, "fact edit", Map.of("claim", id))).form();

        assertThat(form.fields())
                .allSatisfy(field -> assertThat(field.value()).hasSizeLessThanOrEqualTo(field.longest()));
    }

    @Test
    void aClaimOfWhichAFormCannotHoldAllIsLeftToPacks() {
        String[] others = IntStream.range(0, 60)
                .mapToObj(number -> "c".repeat(70) + "-" + number)
                .toArray(String[]::new);
        Stream.of(others)
                .forEach(other -> record(ClaimDraft.of(other, "It was so.").claim()));
        record(ClaimDraft.of("contrary", "It was denied.").disputes(others).claim());

        assertThat(OpenDesk.read(desk.order(OpenDesk.EDITOR, "fact edit", Map.of("claim", "contrary"))))
                .startsWith("There is more on record about that than a form can hold.");
    }

    @Test
    void whatAClaimLeavesOpenIsSeenAndChanged() {
        record(ClaimDraft.of("tide", "The tide was high.")
                .alsoAsked("was the tide high")
                .leavesOpen("who measured the tide", "how cold was it")
                .claim());
        Response.Asked form = (Response.Asked) desk.order(OpenDesk.EDITOR, "fact edit", Map.of("claim", "tide"));
        assertThat(more(form))
                .endsWith(
                        "also_asked: was the tide high\nleaves_open: who measured the tide\nleaves_open: how cold was it");

        Response preview = desk.send(
                OpenDesk.EDITOR, form, Map.of("more", "leaves_open: how cold was it\nleaves_open: whose gauge is it"));
        assertThat(OpenDesk.read(preview))
                .contains(
                        "– leaves_open: now also “whose gauge is it”",
                        "– leaves_open: no longer “who measured the tide”");
        desk.press(OpenDesk.EDITOR, preview, "Confirm");

        Map<String, String> tide = Map.of("claim", "tide");
        assertThat(OpenDesk.read(desk.order(OpenDesk.EDITOR, "fact show", tide)))
                .contains("– leaves_open: how cold was it, whose gauge is it");
        assertThat(OpenDesk.read(desk.order(OpenDesk.EDITOR, "fact history", tide)))
                .contains("– leaves_open: no longer “who measured the tide”");
    }

    @Test
    void whatAClaimAnswersItDoesNotLeaveOpen() {
        Response preview = desk.fill(
                OpenDesk.EDITOR,
                "fact edit",
                Map.of("claim", "night-shift"),
                Map.of("more", "also_asked: Who was there?\nleaves_open: who was there"));

        assertThat(OpenDesk.read(preview))
                .contains("“who was there” stands under also_asked and under leaves_open: take it out of one.");
    }

    @Test
    void waysOfAskingThatAFormHasNoRoomForStayAsTheyAre() {
        String[] asked = IntStream.range(0, 90)
                .mapToObj(number -> number + " " + "a".repeat(50))
                .toArray(String[]::new);
        String[] open = IntStream.range(0, 90)
                .mapToObj(number -> number + " " + "o".repeat(50))
                .toArray(String[]::new);
        record(ClaimDraft.of("wordy", "It was asked.")
                .alsoAsked(asked)
                .leavesOpen(open)
                .claim());
        Response.Asked form = (Response.Asked) desk.order(OpenDesk.EDITOR, "fact edit", Map.of("claim", "wordy"));
        String shown = more(form);
        assertThat(shown).contains("also_asked: 0 a", "leaves_open: 0 o").hasSizeLessThan(3_700);
        assertThat(form.form().fields().get(4).hint()).contains("more ways of asking stay as they are");

        desk.press(
                OpenDesk.EDITOR,
                desk.send(OpenDesk.EDITOR, form, Map.of("more", shown.replace("also_asked: 0 a", "also_asked: new a"))),
                "Confirm");

        Claim wordy = desk.harbour().claim("wordy").orElseThrow();
        assertThat(wordy.alsoAsked())
                .hasSize(90)
                .startsWith("new " + "a".repeat(50))
                .endsWith(asked[88], asked[89]);
        assertThat(wordy.leavesOpen()).containsExactly(open);
    }

    private static String more(Response.Asked form) {
        return form.form().fields().get(4).value();
    }

    private void record(Claim claim) {
        desk.store()
                .ledger()
                .record(
                        Submission.of(
                                Moderator.operator(),
                                Edit.put(Harbour.INCIDENT.id(), claim),
                                Submission.WHATEVER_STANDS,
                                ""),
                        Instant.EPOCH);
    }

    @Test
    void aDraftThatIsForgottenIsSaidToBe() {
        assertThat(OpenDesk.read(desk.order(OpenDesk.EDITOR, "draft:confirm", Map.of("draft", "nothing"))))
                .startsWith("That draft is not kept any more.");
    }
}
