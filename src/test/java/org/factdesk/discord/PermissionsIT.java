package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.factdesk.desk.order.Command;
import org.factdesk.desk.order.Option;
import org.factdesk.moderation.Role;
import org.factdesk.testing.OpenDesk;
import org.factdesk.testing.discord.Attachment;
import org.factdesk.testing.discord.Channel;
import org.factdesk.testing.discord.Exchange;
import org.factdesk.testing.discord.Guild;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Modal;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whatever people type, press or forge, and whatever Discord's menus show them: the desk does it for those alone whose
 * role allows it. Each attempt would change or show something if it were let through.
 */
class PermissionsIT {
    private static final String DENIED = "That is for those who may";
    private static final List<String> DRAFTS = List.of("draft:review", "draft:change", "draft:confirm");
    private static final List<String> DECISIONS =
            List.of("review:approve", "review:reject", "review:rejected", "review:amend");
    private static final List<String> GAPS = List.of(
            "gaps:show", "gaps:linking", "gaps:link", "gaps:leaving", "gaps:leave", "gaps:dismissing", "gaps:reopen");
    private static final List<String> IMPORTS = List.of("import:confirm");
    private static final Set<Option.Kind> COMPLETED = EnumSet.of(
            Option.Kind.CLAIM,
            Option.Kind.PAST_CLAIM,
            Option.Kind.SOURCE,
            Option.Kind.PARTY,
            Option.Kind.INCIDENT,
            Option.Kind.PROPOSAL,
            Option.Kind.GAP);
    /** Whatever a forged command could want to be told. */
    private static final String SAID =
            "claim=night-shift&other=damage-final&source=report&party=port&two-person=yes&as=chief&incident=harbour-fire-2031";

    private static final String SECRET = "Who is paying for the crane operators' pensions?";
    private static final Attachment PACK = Attachment.of("incident.yaml", "incident: other\ntitle: Another incident\n");

    private StaffedDesk desk;

    @BeforeEach
    void opens(@TempDir Path folder) {
        desk = StaffedDesk.open(folder);
    }

    @AfterEach
    void closes() {
        desk.close();
    }

    /** Something that somebody tries. */
    @FunctionalInterface
    private interface Attempt {
        Exchange by(Seat seat);
    }

    @Test
    void everyCommandIsObeyedFromItsRoleOnAndDeniedToAllOthers() {
        Map<String, Role> least = new LinkedHashMap<>();
        Map<String, Attempt> attempts = typed(least);
        assertThat(attempts.keySet()).containsExactlyInAnyOrderElementsOf(moderatorsCommands());
        long before = desk.record().revision();

        attempts.forEach(
                (name, attempt) -> below(least.get(name)).forEach(seat -> assertDenied(name, attempt.by(seat))));
        assertThat(desk.record().revision()).isEqualTo(before);

        attempts.forEach(
                (name, attempt) -> from(least.get(name)).forEach(seat -> assertObeyed(name, attempt.by(seat))));
    }

    /** A command that is typed can be forged into a button and a form too, and typed where somebody holds no role. */
    @Test
    void noCommandIsObeyedWhoeverForgesItAndWherever() {
        Map<String, Role> least = new LinkedHashMap<>();
        typed(least);
        Message open = answer();
        Guild village = desk.discord().guild("Village");
        Channel hall = village.channel("hall");
        List<Seat> elsewhere = new ArrayList<>();
        for (Seat seat : List.of(desk.curator(), desk.editor(), desk.chief())) {
            village.joins(seat.person());
            elsewhere.add(seat.person().at(hall));
            elsewhere.add(seat.person().inPrivate());
        }
        long before = desk.record().revision();
        String settings = desk.chief().runs("desk settings").text();

        least.keySet().forEach(name -> {
            String forged = name + "?" + SAID;
            below(least.get(name)).forEach(seat -> {
                assertDenied(name, seat.forges(open, forged));
                assertDenied(name, seat.forgesForm(forged, "text", "The pilot stole the tug.", "as", "chief"));
            });
            elsewhere.forEach(seat -> assertDenied(name, seat.forgesForm(forged, "text", "The pilot stole the tug.")));
        });

        assertThat(desk.record().revision()).isEqualTo(before);
        assertThat(desk.chief().runs("desk settings").text()).isEqualTo(settings);
    }

    @Test
    void noOptionOfferedToModeratorsIsCompletedForOthers() {
        Map<String, Role> least = new LinkedHashMap<>();
        typed(least);
        try (OpenDesk open = OpenDesk.withHarbour()) {
            open.reception().catalogue().commands().stream()
                    .filter(command -> least.containsKey(command.name()))
                    .forEach(command -> command.options().stream()
                            .filter(option -> COMPLETED.contains(option.kind()))
                            .forEach(option -> assertCompleted(command, option, least.get(command.name()))));
        }
    }

    private void assertCompleted(Command command, Option option, Role least) {
        Object[] others = required(command.options(), option);
        assertThat(desk.chief().types(command.name(), option.name(), "", others))
                .as(command.name())
                .isNotEmpty();
        below(least).forEach(seat -> assertThat(seat.types(command.name(), option.name(), "", others))
                .as(command.name())
                .isEmpty());
    }

    /** What a client wants said of the other options before it asks for completions of one. */
    private Object[] required(List<Option> options, Option completed) {
        return options.stream()
                .filter(option -> option.required() && !option.equals(completed))
                .flatMap(option -> Stream.of(
                        option.name(),
                        switch (option.kind()) {
                            case FILE -> PACK;
                            case CHANNEL -> desk.corrections();
                            case NUMBER -> 1;
                            default -> "x";
                        }))
                .toArray();
    }

    @Test
    void whoeverForgesAButtonThatTurnsPagesIsToldThatThereAreNone() {
        Message preview =
                desk.editor().runs("fact retract", "claim", "night-shift").reply();
        String draft = preview.customId("Confirm").replaceAll(".*draft=", "");

        for (String pages : List.of("at=abc&of=" + draft, "at=1&of=" + draft, "at=-1", "")) {
            assertThat(desk.editor().forges(answer(), "page:turn?" + pages).text())
                    .contains("These pages are not kept any more");
        }
    }

    @Test
    void everyButtonThatIsNotForEverybodyIsForgedHere() {
        try (OpenDesk open = OpenDesk.withHarbour()) {
            assertThat(open.reception().catalogue().commands())
                    .filteredOn(
                            command -> !command.isTyped() && !command.needs().isEmpty())
                    .extracting(Command::name)
                    .containsExactlyInAnyOrderElementsOf(Stream.of(DRAFTS, DECISIONS, GAPS, IMPORTS)
                            .flatMap(List::stream)
                            .toList());
        }
    }

    @Test
    void aForgedWishToBeToldIsGrantedToNobodyButTheAsker() {
        Message declined = desk.stranger().runs("ask", "question", SECRET).reply();

        assertThat(desk.curator()
                        .presses(declined, "Tell me when it is answered")
                        .text())
                .contains("Only whoever asked is told");
        assertThat(desk.curator()
                        .forges(answer(), declined.customId("Tell me when it is answered"))
                        .text())
                .contains("Only whoever asked is told");
    }

    @Test
    void aForgedButtonOrFormOfADraftDoesNothingForThoseWhoMayNotPropose() {
        Message preview =
                desk.editor().runs("fact retract", "claim", "night-shift").reply();
        String confirm = preview.customId("Confirm");
        String draft = confirm.substring(confirm.indexOf('?'));
        Message open = answer();
        long before = desk.record().revision();

        for (Seat seat : List.of(desk.stranger(), desk.barred())) {
            for (String command : DRAFTS) {
                assertDenied(command, seat.forges(open, command + draft));
                assertDenied(
                        command,
                        seat.forgesForm(command + draft, "text", "The pilot stole the tug.", "source", "news"));
            }
        }
        Exchange proposed = desk.curator().forges(open, confirm);

        assertThat(proposed.text()).contains("Proposed as");
        assertThat(desk.record().claim("night-shift")).isPresent();
        assertThat(desk.record().revision()).isEqualTo(before);
    }

    @Test
    void aForgedDecisionOnAProposalIsMadeByNobodyButAnotherEditor() {
        String proposal = proposed();
        Message open = answer();
        long before = desk.record().revision();
        String about = "?incident=harbour-fire-2031&proposal=" + proposal;

        for (Seat seat : List.of(desk.stranger(), desk.barred())) {
            for (String command : DECISIONS) {
                assertDenied(command, seat.forges(open, command + about));
                assertDenied(command, seat.forgesForm(command + about, "why", "because"));
            }
        }
        assertThat(desk.curator().forges(open, "review:approve" + about).text()).contains("Refused");
        Modal form = desk.curator().forges(open, "review:amend" + about).modal();
        Message amended = desk.curator().submits(form).reply();
        desk.curator().presses(amended, "Confirm");
        amended.awaitText("Refused");

        assertThat(desk.record().revision()).isEqualTo(before);
        assertThat(desk.editor().forges(open, "review:approve" + about).text()).contains("Approved by edda");
    }

    @Test
    void aForgedDealingWithAGapIsForThoseWhoKeepTheRecord() {
        Message declined = desk.stranger().runs("ask", "question", SECRET).reply();
        String gap = declined.customId("Tell me when it is answered").replaceAll(".*answer=", "");
        String about = "?gap=" + gap + "&incident=harbour-fire-2031";

        for (Seat seat : List.of(desk.stranger(), desk.barred())) {
            for (String command : GAPS) {
                assertDenied(command, seat.forges(declined, command + about + "&claim=night-shift&reason=x"));
            }
            assertDenied("dismiss", seat.forgesForm("gaps dismiss" + about, "reason", "none"));
        }
        assertThat(desk.editor().runs("gaps list").text()).contains(SECRET);
    }

    @Test
    void aForgedConfirmationOfAnImportIsForWhoeverSentThePack() {
        Message look =
                desk.chief().runs("incident import", "file", PACK).reply().awaitButton("Confirm");
        String confirm = look.customId("Confirm");
        Message open = answer();

        for (Seat seat : List.of(desk.stranger(), desk.barred(), desk.curator(), desk.editor())) {
            for (String command : IMPORTS) {
                assertDenied(command, seat.forges(open, command + confirm.substring(confirm.indexOf('?'))));
            }
            assertThat(seat.forges(open, look.customId("Cancel")).text()).contains("Only whoever sent this pack");
        }

        desk.chief().presses(look, "Confirm");
        look.awaitText("other: 1 new");
    }

    @Test
    void typingShowsOthersNothingOfWhatModeratorsSee() {
        desk.stranger().runs("ask", "question", SECRET).reply();
        String proposal = proposed();

        desk.editor().runs("gaps list").reply();
        assertThat(desk.editor().types("gaps answer", "gap", "")).anyMatch(choice -> choice.contains("pensions"));
        assertThat(desk.editor().types("review show", "proposal", "")).anyMatch(choice -> choice.contains(proposal));
        for (Seat seat : List.of(desk.stranger(), desk.barred())) {
            assertThat(seat.types("gaps answer", "gap", "")).isEmpty();
            assertThat(seat.types("gaps dismiss", "gap", "", "reason", "none")).isEmpty();
            assertThat(seat.types("review show", "proposal", "")).isEmpty();
            assertThat(seat.types("fact edit", "claim", "")).isEmpty();
            assertThat(seat.types("ask", "question", "")).isNotEmpty();
        }
    }

    private Map<String, Attempt> typed(Map<String, Role> least) {
        Map<String, Attempt> attempts = new LinkedHashMap<>();
        String proposal = proposed();
        desk.stranger().runs("ask", "question", SECRET).reply();
        String gap = desk.editor().runs("gaps list").reply().customId("Show 1").replaceAll(".*gap=([^&]*).*", "$1");
        add(attempts, least, Role.CURATOR, "fact add");
        add(attempts, least, Role.CURATOR, "fact edit", "claim", "night-shift");
        add(attempts, least, Role.CURATOR, "fact retract", "claim", "night-shift");
        add(attempts, least, Role.CURATOR, "fact restore", "claim", "night-shift");
        add(attempts, least, Role.CURATOR, "fact show", "claim", "night-shift");
        add(attempts, least, Role.CURATOR, "fact history", "claim", "night-shift");
        add(attempts, least, Role.CURATOR, "fact list");
        add(attempts, least, Role.CURATOR, "fact dispute", "claim", "night-shift", "other", "damage-final");
        add(attempts, least, Role.CURATOR, "source add");
        add(attempts, least, Role.CURATOR, "source edit", "source", "news");
        add(attempts, least, Role.CURATOR, "source retire", "source", "report");
        add(attempts, least, Role.CURATOR, "source list");
        add(attempts, least, Role.CURATOR, "party add");
        add(attempts, least, Role.CURATOR, "party edit", "party", "port");
        add(attempts, least, Role.CURATOR, "party list");
        add(attempts, least, Role.CURATOR, "review list");
        add(attempts, least, Role.CURATOR, "review show", "proposal", proposal);
        add(attempts, least, Role.CURATOR, "gaps list");
        add(attempts, least, Role.CURATOR, "gaps answer", "gap", gap);
        add(attempts, least, Role.CURATOR, "gaps dismiss", "gap", gap, "reason", "none needed");
        add(attempts, least, Role.CURATOR, "teach", "wording", "the nightly shift", "claim", "night-shift");
        add(attempts, least, Role.CURATOR, "incident list");
        add(attempts, least, Role.EDITOR, "incident export");
        add(attempts, least, Role.CHIEF, "incident use", "incident", "harbour-fire-2031");
        add(attempts, least, Role.CHIEF, "incident import", "file", PACK);
        add(attempts, least, Role.CHIEF, "desk channels", "channel", desk.corrections(), "mode", "off");
        add(attempts, least, Role.CHIEF, "desk access");
        add(attempts, least, Role.CHIEF, "desk settings", "member-limit", 9_999);
        add(attempts, least, Role.CHIEF, "audit recent");
        add(attempts, least, Role.CHIEF, "audit show", "number", 1);
        add(attempts, least, Role.CHIEF, "audit verify");
        add(attempts, least, Role.CHIEF, "audit export");
        return attempts;
    }

    private static void add(
            Map<String, Attempt> attempts, Map<String, Role> least, Role from, String command, Object... options) {
        least.put(command, from);
        attempts.put(command, seat -> seat.runs(command, options));
    }

    private List<String> moderatorsCommands() {
        return desk.discord().wholeCommands().stream()
                .filter(command -> !List.of("ask", "who", "timeline", "sources", "brief", "why", "privacy", "help")
                        .contains(command))
                .toList();
    }

    private List<Seat> below(Role least) {
        List<Seat> seats = new ArrayList<>(List.of(desk.stranger(), desk.barred()));
        for (Role role : Role.values()) {
            if (role.compareTo(least) < 0) {
                seats.add(seat(role));
            }
        }
        return seats;
    }

    private List<Seat> from(Role least) {
        return List.of(Role.values()).stream()
                .filter(role -> role.compareTo(least) >= 0)
                .map(this::seat)
                .toList();
    }

    private Seat seat(Role role) {
        return switch (role) {
            case CURATOR -> desk.curator();
            case EDITOR -> desk.editor();
            case CHIEF -> desk.chief();
        };
    }

    private static void assertDenied(String what, Exchange attempt) {
        assertThat(attempt.text()).as(attempt.toString()).contains(DENIED);
        assertThat(attempt.reply().isEphemeral()).as(what).isTrue();
    }

    /** Forms come in place of a message. */
    private static void assertObeyed(String what, Exchange attempt) {
        if (List.of("fact add", "fact edit", "source add", "source edit", "party add", "party edit", "gaps answer")
                .contains(what)) {
            assertThat(attempt.modal().labels()).as(what).isNotEmpty();
        } else {
            assertThat(attempt.text()).as(attempt.toString()).doesNotContain(DENIED);
        }
    }

    /** A message of the desk that everybody sees. */
    private Message answer() {
        return desk.stranger().runs("ask", "question", "Was the crane locked?").reply();
    }

    /** The id of what the curator proposed. */
    private String proposed() {
        Modal form = desk.curator().runs("fact add").modal();
        Message preview = desk.curator()
                .submits(form, "text", "The pilot boarded the tug at nine.", "source", "news")
                .reply();
        desk.curator().presses(preview, "Confirm");
        preview.awaitText("Proposed as");
        Matcher id = Pattern.compile("Proposed as (\\w+)").matcher(preview.text());
        assertThat(id.find()).as(preview.text()).isTrue();
        return id.group(1);
    }
}
