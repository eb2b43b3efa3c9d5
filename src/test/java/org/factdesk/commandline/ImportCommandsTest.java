package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.factdesk.testing.OpenDesk.CHIEF;
import static org.factdesk.testing.OpenDesk.read;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.factdesk.audit.Action;
import org.factdesk.audit.Happening;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.claim.GoldenQuestions;
import org.factdesk.desk.guild.Directory;
import org.factdesk.desk.keeping.Packs;
import org.factdesk.desk.order.Attachment;
import org.factdesk.desk.order.Button;
import org.factdesk.desk.order.Order;
import org.factdesk.desk.order.Response;
import org.factdesk.desk.order.Visitor;
import org.factdesk.moderation.Role;
import org.factdesk.moderation.Subject;
import org.factdesk.moderation.Submission;
import org.factdesk.testing.ClaimDraft;
import org.factdesk.testing.Harbour;
import org.factdesk.testing.OpenDesk;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Imports at the desk, with the packs that people send as files: a look first, then a confirmation. */
class ImportCommandsTest {
    private static final GoldenQuestions GOLDEN = new GoldenQuestions(
            List.of(
                    new GoldenQuestion("what destroyed the warehouse?", List.of("warehouse-burned"), "", "plain"),
                    new GoldenQuestion("who steered the ferry?", List.of(), "off-topic", "plain")),
            List.of());
    private static final Visitor OTHER_CHIEF =
            new Visitor("33", "harbour-guild", Role.CHIEF.permissions(), Locale.ENGLISH);
    private static final Claim REWORDED =
            ClaimDraft.of("warehouse-burned", "Flames ate the warehouse.").claim();
    private static final Claim STEERED =
            ClaimDraft.of("pilot-steered", "The pilot steered the ferry.").claim();

    private final Directory directory = mock(Directory.class);
    private final OpenDesk desk = new OpenDesk(GOLDEN, directory, new PackFiles());

    @BeforeEach
    void noOtherServerIsThere() {
        when(directory.guilds()).thenReturn(Optional.of(Set.of(CHIEF.guild())));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aLookSaysInPlainWordsWhatWouldComeChangeAndGo() {
        FactBase pack = pack(List.of(STEERED, REWORDED), Set.of("night-shift"));

        Response look = sent(CHIEF, pack, Map.of("withdraw", "yes"));

        assertThat(read(look))
                .startsWith(
                        "Preview of incident 'harbour-fire-2031'\nharbour-fire-2031: 1 new, 1 changed, 1 withdrawn,")
                .contains("\nClaims: 1 new, 1 changed, 1 withdrawn, ")
                .contains("\n– New: pilot-steered: The pilot steered the ferry.\n")
                .contains("\n– Changed: warehouse-burned: Flames ate the warehouse.\n")
                .contains("\n– Withdrawn: night-shift: ")
                .contains("\nSources: ", "\nParties: ")
                .endsWith("\nNothing is stored yet.");
        assertThat(labels(look)).containsExactly("Confirm", "Cancel");
        assertThat(desk.harbour().claim("pilot-steered")).isEmpty();
        assertThat(desk.harbour().claim("night-shift")).isPresent();
    }

    @Test
    void aLookShowsWhichGoldenAndRecentQuestionsWouldBeAnsweredDifferently() {
        desk.order(CHIEF, "ask", Map.of("question", "and the ferry?"));

        assertThat(read(sent(CHIEF, pack(List.of(STEERED), Set.of()))))
                .contains("What would be answered differently:")
                .contains("Worse, by its golden answer: “who steered the ferry?”")
                .contains("“and the ferry?” now: ")
                .doesNotContain("“what destroyed the warehouse?”");
    }

    @Test
    void aQuestionThatThePackBringsIsAskedToo() {
        GoldenQuestions brought = new GoldenQuestions(
                List.of(new GoldenQuestion("which pilot steered the ferry?", List.of("pilot-steered"), "", "plain")),
                List.of());

        assertThat(read(desk.send(CHIEF, "incident import", file(pack(List.of(STEERED), Set.of()), brought))))
                .contains("Better, by its golden answer: “which pilot steered the ferry?”")
                .contains("The golden questions change; there will be 1");
    }

    @Test
    void ofMuchTheFirstIsNamedAndTheRestCounted() {
        List<Claim> many = IntStream.range(0, 40)
                .mapToObj(i -> ClaimDraft.of("hull-" + i, "Hull number " + i + " sank.")
                        .claim())
                .toList();

        assertThat(read(sent(CHIEF, pack(many, Set.of()))))
                .contains("Claims: 40 new, ", "– New: hull-0: Hull number 0 sank.", "– New: … and 34 more")
                .doesNotContain("hull-6:");
    }

    @Test
    void everyPackThatIsNewIsSaidToBe() {
        Response look = desk.send(CHIEF, "incident import", flood("The flood"));

        assertThat(read(look))
                .contains("The incident is new: The flood", "Nobody can ask about this incident yet")
                .endsWith("\nNothing is stored yet.");
        assertThat(desk.store().claimBook().current("flood-2031")).isEmpty();
    }

    @Test
    void confirmedItIsOnRecordOnceAndItsButtonIsDead() {
        Response look = sent(CHIEF, pack(List.of(STEERED), Set.of()));

        assertThat(read(desk.press(CHIEF, look, "Confirm")))
                .startsWith("harbour-fire-2031: 1 new, ")
                .endsWith("\n" + "Questions are answered from it at once. /incident use makes it the one that questions"
                        + " here are about.");
        long revision = desk.harbour().revision();
        assertThat(desk.harbour().claim("pilot-steered")).isPresent();
        for (String label : List.of("Confirm", "Cancel")) {
            assertThat(read(desk.press(CHIEF, look, label)))
                    .startsWith("Nothing was imported: that pack does not wait any more.");
        }
        assertThat(desk.harbour().revision()).isEqualTo(revision);
    }

    @Test
    void cancelledNothingIsStoredAndItsButtonsAreDead() {
        Response look = sent(CHIEF, pack(List.of(STEERED), Set.of()));
        long revision = desk.harbour().revision();

        assertThat(read(desk.press(CHIEF, look, "Cancel"))).startsWith("Let be: nothing was changed.");

        assertThat(read(desk.press(CHIEF, look, "Confirm")))
                .startsWith("Nothing was imported: that pack does not wait any more.");
        assertThat(desk.harbour().revision()).isEqualTo(revision);
    }

    @Test
    void nobodyElseConfirmsOrCancelsIt() {
        Response look = sent(CHIEF, pack(List.of(STEERED), Set.of()));
        Visitor elsewhere = new Visitor(CHIEF.user(), "another-guild", Role.CHIEF.permissions(), Locale.ENGLISH);

        for (Visitor other : List.of(OTHER_CHIEF, elsewhere)) {
            for (String label : List.of("Confirm", "Cancel")) {
                assertThat(read(desk.press(other, look, label)))
                        .startsWith("Only whoever sent this pack confirms or cancels its import.");
            }
        }
        assertThat(read(desk.press(OpenDesk.EDITOR, look, "Confirm"))).startsWith("That is for those who may");

        assertThat(desk.harbour().claim("pilot-steered")).isEmpty();
        assertThat(desk.journal().happenings())
                .filteredOn(happening -> happening.action() == Action.DENIED)
                .extracting(Happening::user)
                .containsExactly("33", "33", CHIEF.user(), CHIEF.user(), OpenDesk.EDITOR.user());
        assertThat(read(desk.press(CHIEF, look, "Confirm"))).startsWith("harbour-fire-2031: 1 new, ");
    }

    @Test
    void whoeverLostTheirRoleConfirmsNothing() {
        Response look = sent(CHIEF, pack(List.of(STEERED), Set.of()));
        Visitor same = new Visitor(CHIEF.user(), CHIEF.guild(), Role.EDITOR.permissions(), Locale.ENGLISH);

        assertThat(read(desk.press(same, look, "Confirm"))).startsWith("That is for those who may");

        assertThat(desk.harbour().claim("pilot-steered")).isEmpty();
    }

    @Test
    void whatModeratorsChangedMeanwhileIsShownAndNotOverwritten() {
        Response look = sent(CHIEF, pack(List.of(REWORDED), Set.of()));
        assertThat(read(look)).contains("1 changed").doesNotContain("in conflict");
        edited("warehouse-burned", "Sparks ate the warehouse.");

        Response again = desk.press(CHIEF, look, "Confirm");

        assertThat(read(again))
                .contains("The record changed meanwhile, and nothing is stored.", "1 in conflict")
                .contains(
                        "record says text “Sparks ate the warehouse.”", "/ pack says text “Flames ate the warehouse.”");
        assertThat(desk.harbour().claim("warehouse-burned").orElseThrow().text())
                .isEqualTo("Sparks ate the warehouse.");
        assertThat(read(desk.press(CHIEF, look, "Confirm"))).startsWith("Nothing was imported: that pack does not");
    }

    @Test
    void whatModeratorsDidElsewhereMeanwhileStaysBesideIt() {
        FactBase pack = pack(List.of(STEERED), Set.of());
        Response look = sent(CHIEF, pack);
        Response added = desk.fill(
                OpenDesk.EDITOR,
                "fact add",
                Map.of(),
                Map.of("text", "A gull watched.", "source", "https://example.org/9 Harbour Gazette"));
        desk.press(OpenDesk.EDITOR, added, "Confirm");

        assertThat(read(desk.press(CHIEF, look, "Confirm"))).startsWith("harbour-fire-2031: 1 new, ");

        assertThat(desk.harbour().claims())
                .extracting(Claim::text)
                .contains("A gull watched.", "The pilot steered the ferry.");
    }

    @Test
    void saysHowConflictsWouldBeSettled() {
        edited("warehouse-burned", "Sparks ate the warehouse.");
        FactBase pack = pack(List.of(REWORDED, STEERED), Set.of());

        assertThat(read(sent(CHIEF, pack)))
                .contains("as things are said, the record stays:", "record says text “Sparks ate the warehouse.”")
                .endsWith("give the command again with take: record (keep it) or take: pack.");
        assertThat(read(sent(CHIEF, pack, Map.of("take", "record"))))
                .contains("the record stays, and the pack’s version is not asked about again:");
        Response replacing = sent(CHIEF, pack, Map.of("take", "pack"));
        assertThat(read(replacing)).contains("the pack’s version replaces what stands:");
        desk.press(CHIEF, replacing, "Confirm");

        assertThat(desk.harbour().claim("warehouse-burned").orElseThrow().text())
                .isEqualTo("Flames ate the warehouse.");
    }

    @Test
    void whatWouldBeRefusedIsRefusedAtOnceAndOnRecord() {
        when(directory.guilds()).thenReturn(Optional.of(Set.of(CHIEF.guild(), "another-guild")));

        Response refused = sent(CHIEF, pack(List.of(STEERED), Set.of()));

        assertThat(read(refused)).startsWith("Refused: incident 'harbour-fire-2031' answers other servers");
        assertThat(labels(refused)).isEmpty();
        assertThat(desk.store().auditLog().recent("", 1))
                .extracting(logged -> logged.entry().action())
                .containsExactly(Action.REFUSAL);
    }

    @Test
    void everyStepIsNoted() {
        Response look = sent(CHIEF, pack(List.of(STEERED), Set.of()));
        desk.press(CHIEF, look, "Confirm");

        assertThat(desk.journal().happenings())
                .filteredOn(happening -> happening.action() == Action.COMMAND)
                .extracting(happening -> happening.details().get("command"))
                .containsExactly("incident import", "import:confirm");
        assertThat(desk.store().ledger().history(Harbour.INCIDENT.id(), Subject.claim("pilot-steered")))
                .singleElement()
                .satisfies(step -> assertThat(step.made().origin()).isEqualTo(Submission.Origin.IMPORT))
                .satisfies(step -> assertThat(step.made().by()).isEqualTo(CHIEF.user()));
    }

    @Test
    void whereThereIsNothingToDoThereIsNothingToConfirm() {
        Response look = sent(CHIEF, Harbour.base());

        assertThat(read(look)).contains("nothing to do").endsWith("There is nothing to confirm.");
        assertThat(labels(look)).isEmpty();
    }

    @Test
    void aPackThatWaitedTooLongIsToldOfInOneLine() {
        Response look = sent(CHIEF, pack(List.of(STEERED), Set.of()));
        Button confirm = ((Response.Shown) look).buttons().get(0);
        confirm.values().values().forEach(desk.store().waitingFiles()::take);

        assertThat(read(desk.press(CHIEF, look, "Confirm")).strip())
                .startsWith("Nothing was imported: that pack does not wait any more. A pack waits for an hour at most")
                .doesNotContain("\n");
    }

    @Test
    void tellsHowFarItIsWhileItReads() {
        List<String> told = new ArrayList<>();
        Attachment file = file(pack(List.of(STEERED), Set.of()), GOLDEN);
        Order order = new Order(CHIEF, "pier", "incident import", Map.of(), Map.of("file", file))
                .watchedBy(words -> told.add(words.get()));

        desk.reception().clerk().carryOut(order);

        int claims = Harbour.base().claims().size() + 1;
        assertThat(told)
                .startsWith(
                        "Reading pack.zip …",
                        "The pack is sound. Putting " + claims + " claims beside the record …",
                        "Nothing is stored yet. Trying out how questions would be answered: 1 of " + claims
                                + " claims read …");
    }

    private Response sent(Visitor by, FactBase pack) {
        return sent(by, pack, Map.of());
    }

    private Response sent(Visitor by, FactBase pack, Map<String, String> values) {
        return desk.send(by, "incident import", values, file(pack, GOLDEN));
    }

    private void edited(String claim, String text) {
        Response preview = desk.fill(OpenDesk.EDITOR, "fact edit", Map.of("claim", claim), Map.of("text", text));
        desk.press(OpenDesk.EDITOR, preview, "Confirm");
    }

    /** The harbour fire with some claims more or changed, and some less. */
    private static FactBase pack(List<Claim> more, Set<String> less) {
        Map<String, Claim> claims = Harbour.base().claims().stream()
                .filter(claim -> !less.contains(claim.id()))
                .collect(Collectors.toMap(Claim::id, claim -> claim, (one, other) -> other, LinkedHashMap::new));
        more.forEach(claim -> claims.put(claim.id(), claim));
        return new FactBase(Harbour.INCIDENT, 0, Harbour.parties(), Harbour.sources(), claims.values());
    }

    private static Attachment file(FactBase pack, GoldenQuestions questions) {
        Response.Document document = new PackFiles().write(new Packs.Pack(pack, questions));
        return Attachment.of(new Response.Document("pack.zip", document.content()));
    }

    private static Attachment flood(String title) {
        byte[] content = ("incident: flood-2031\ntitle: " + title + "\nclaims: []\n").getBytes(StandardCharsets.UTF_8);
        return new Attachment("incident.yaml", content.length, () -> new ByteArrayInputStream(content));
    }

    private static List<String> labels(Response response) {
        return ((Response.Shown) response).buttons().stream().map(Button::label).toList();
    }
}
