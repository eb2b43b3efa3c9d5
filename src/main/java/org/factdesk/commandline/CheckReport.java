package org.factdesk.commandline;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.Predicate;
import org.factdesk.answer.Answer;
import org.factdesk.claim.Claim;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.GoldenQuestion;
import org.factdesk.evaluation.Figures;
import org.factdesk.evaluation.Trial;
import org.factdesk.evaluation.Trial.Verdict;

/** Prints how well golden questions were answered. */
final class CheckReport {
    private final PrintStream out;

    CheckReport(PrintStream out) {
        this.out = out;
    }

    void pack(FactBase base, Figures figures) {
        line(
                "%s: sound; %d claims, %d questions",
                base.incident().id(), base.claims().size(), figures.count());
        if (figures.count() > 0) {
            print(figures);
            failures(base, figures);
        }
        out.println();
    }

    /** The figures of one incident, without its failures. */
    void incident(String id, Figures figures) {
        line("%s: %d questions", id, figures.count());
        print(figures);
    }

    void total(int packs, Figures figures) {
        line("all %d packs: %d questions", packs, figures.count());
        if (figures.count() > 0) {
            print(figures);
        }
    }

    private void print(Figures figures) {
        Predicate<Trial> threads = Trial::isInThread;
        answerable("answerable", figures);
        unanswerable("unanswerable", figures);
        decided("decided rightly", figures);
        decided("single questions", figures.only(threads.negate()));
        decided("thread turns", figures.only(threads));
        decided("turns that lean on others", figures.only(trial -> trial.turn() > 1));
        line("  by style (right of asked):");
        figures.byStyle().forEach((style, of) -> decided("  " + style, of));
        line("  confidence: calibration error %.3f%s", figures.calibrationError(), risks(figures));
        line(
                "  milliseconds: median %.1f, p99 %.1f",
                figures.latency().median(), figures.latency().p99());
    }

    private void answerable(String name, Figures figures) {
        int all = figures.answerable();
        line(
                "  %-26s %4d  right %s  wrong %s  missed %s",
                name,
                all,
                share(figures.count(Verdict.RIGHT), all),
                share(figures.count(Verdict.WRONG), all),
                share(figures.count(Verdict.MISSED), all));
    }

    private void unanswerable(String name, Figures figures) {
        int all = figures.unanswerable();
        line(
                "  %-26s %4d  abstained %s  answered %s",
                name, all, share(figures.count(Verdict.DECLINED), all), share(figures.count(Verdict.TEMPTED), all));
    }

    private void decided(String name, Figures figures) {
        if (figures.count() > 0) {
            line("  %-26s %4d  right %s", name, figures.count(), share(figures.right(), figures.count()));
        }
    }

    private static String share(int part, int whole) {
        double percent = whole == 0 ? 0 : 100.0 * part / whole;
        return String.format(Locale.ROOT, "%4d (%5.1f %%)", part, percent);
    }

    private static String risks(Figures figures) {
        StringBuilder risks = new StringBuilder();
        for (Figures.Risk risk : figures.riskByCoverage()) {
            risks.append(risks.isEmpty() ? "; wrong among the surest: " : ", ")
                    .append(String.format(Locale.ROOT, "%.0f %% %.1f %%", 100 * risk.coverage(), 100 * risk.risk()));
        }
        return risks.toString();
    }

    private void failures(FactBase base, Figures figures) {
        Figures failed = figures.only(trial -> !trial.verdict().isRight());
        if (failed.count() > 0) {
            line("  failures:");
            failed.trials().forEach(trial -> failure(base, trial));
        }
    }

    private void failure(FactBase base, Trial trial) {
        GoldenQuestion question = trial.question();
        String verdict = trial.verdict().name().toLowerCase(Locale.ROOT);
        String turn = trial.isInThread() ? ", turn " + trial.turn() : "";
        line("  - %s (%s%s): %s", verdict, style(question), turn, question.ask());
        String expected = question.mustAbstain() ? "none, " + question.why() : String.join(" or ", question.expect());
        line("      expected: %s", expected);
        question.expect().stream()
                .limit(1)
                .flatMap(id -> base.claim(id).stream())
                .forEach(claim -> line("                %s", claim.text()));
        line(
                "      said:     %s (confidence %.2f)",
                said(trial.answer()), trial.answer().confidence());
    }

    private static String style(GoldenQuestion question) {
        return question.style().isEmpty() ? "no style" : question.style();
    }

    private static String said(Answer answer) {
        return answer.fold(
                supported -> said(supported.lead().claim()),
                disputed -> said(disputed.lead().claim()),
                abstained -> "nothing, " + abstained.reason().word()
                        + abstained.nearest().stream()
                                .findFirst()
                                .map(match -> "; nearest: " + said(match.claim()))
                                .orElse(""),
                clarify -> "which of " + clarify.choices().size() + " is meant",
                overview -> "an overview, first " + said(overview.claims().get(0)),
                courtesy -> "a courtesy, " + courtesy.intent().word());
    }

    private static String said(Claim claim) {
        return claim.id() + ": " + claim.text();
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
