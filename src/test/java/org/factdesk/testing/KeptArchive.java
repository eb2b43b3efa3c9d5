package org.factdesk.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.audit.AnswerArchive;
import org.factdesk.audit.AnswerMarks;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;

/** Answers and the notes on them, kept in memory. */
public final class KeptArchive implements AnswerArchive, AnswerMarks, Journal {
    private final Map<String, GivenAnswer> answers = new LinkedHashMap<>();
    private final Set<String> marks = new HashSet<>();
    private final List<Happening> happenings = new ArrayList<>();

    @Override
    public synchronized void note(Happening happening) {
        happenings.add(happening);
    }

    @Override
    public synchronized void note(GivenAnswer answer) {
        answers.put(answer.id(), answer);
    }

    @Override
    public synchronized Optional<GivenAnswer> answer(String id) {
        return Optional.ofNullable(answers.get(id));
    }

    @Override
    public synchronized Optional<GivenAnswer> answer(long entry) {
        return answers.values().stream().skip(Math.max(0, entry - 1)).findFirst();
    }

    /** Forgets a person. */
    public synchronized void erase(String user) {
        answers.values().removeIf(answer -> answer.user().equals(user));
    }

    @Override
    public List<GivenAnswer> unanswered(String incident, Instant since) {
        return since(incident, since, this::isMissing);
    }

    @Override
    public List<GivenAnswer> unanswered(String incident, String guild, Instant since) {
        return unanswered(incident, since).stream()
                .filter(answer -> answer.guild().equals(guild))
                .toList();
    }

    private boolean isMissing(GivenAnswer answer) {
        return answer.outcome().equals("abstained")
                || happenings.stream()
                        .anyMatch(one -> answer.id().equals(one.details().get("answer")));
    }

    @Override
    public Set<String> guildsRestingOn(String incident, Set<String> claims, Instant since) {
        return restingOn(incident, claims, since)
                .map(GivenAnswer::guild)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public List<GivenAnswer> restingOn(String incident, String guild, Set<String> claims, Instant since) {
        return restingOn(incident, claims, since)
                .filter(answer -> answer.guild().equals(guild))
                .toList();
    }

    private Stream<GivenAnswer> restingOn(String incident, Set<String> claims, Instant since) {
        return since(incident, since, answer -> answer.claims().stream().anyMatch(claims::contains)).stream();
    }

    @Override
    public synchronized List<GivenAnswer> recent(String incident, String guild, int most) {
        List<GivenAnswer> newestFirst = new ArrayList<>(answers.values());
        Collections.reverse(newestFirst);
        return newestFirst.stream()
                .filter(answer ->
                        answer.incident().equals(incident) && answer.guild().equals(guild))
                .limit(most)
                .toList();
    }

    /** Everything else that was noted. */
    public synchronized List<Happening> happenings() {
        return List.copyOf(happenings);
    }

    private synchronized List<GivenAnswer> since(String incident, Instant since, Predicate<GivenAnswer> which) {
        return answers.values().stream()
                .filter(answer ->
                        answer.incident().equals(incident) && !answer.at().isBefore(since))
                .filter(which)
                .toList();
    }

    @Override
    public synchronized boolean mark(String answer, Mark mark) {
        return marks.add(mark + " " + answer);
    }

    @Override
    public synchronized boolean has(String answer, Mark mark) {
        return marks.contains(mark + " " + answer);
    }

    @Override
    public synchronized List<String> marked(Mark with, Mark without) {
        return answers.keySet().stream()
                .filter(id -> marks.contains(with + " " + id) && !marks.contains(without + " " + id))
                .toList();
    }
}
