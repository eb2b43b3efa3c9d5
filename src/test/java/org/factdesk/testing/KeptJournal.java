package org.factdesk.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.factdesk.audit.GivenAnswer;
import org.factdesk.audit.Happening;
import org.factdesk.audit.Journal;

/** A journal that keeps what it was given. */
public final class KeptJournal implements Journal {
    private final List<Happening> happenings = new ArrayList<>();
    private final List<GivenAnswer> answers = new ArrayList<>();

    @Override
    public synchronized void note(Happening happening) {
        happenings.add(happening);
    }

    @Override
    public synchronized void note(GivenAnswer answer) {
        answers.add(answer);
    }

    @Override
    public synchronized Optional<GivenAnswer> answer(String id) {
        return answers.stream().filter(answer -> answer.id().equals(id)).findFirst();
    }

    @Override
    public synchronized Optional<GivenAnswer> answer(long entry) {
        return entry < 1 || entry > answers.size() ? Optional.empty() : Optional.of(answers.get((int) entry - 1));
    }

    public synchronized List<Happening> happenings() {
        return List.copyOf(happenings);
    }

    public synchronized List<GivenAnswer> answers() {
        return List.copyOf(answers);
    }
}
