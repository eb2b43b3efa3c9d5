package org.factdesk.desk.member;

import java.util.List;
import java.util.Map;
import org.factdesk.claim.FactBase;
import org.factdesk.desk.front.Choice;
import org.factdesk.desk.front.FrontDesk;
import org.factdesk.desk.order.Completion;
import org.factdesk.desk.order.Completions;
import org.factdesk.desk.order.Keywords;
import org.factdesk.desk.order.Option;
import org.factdesk.desk.order.Visitor;
import org.factdesk.rendering.Questions;

/** Offers questions that the record answers well, and incidents. */
public final class MemberCompleters {
    private static final int MOST_LOOKED_AT = 400;

    private final FrontDesk front;

    public MemberCompleters(FrontDesk front) {
        this.front = front;
    }

    public Map<Option.Kind, Completions.Completer> all() {
        return Map.of(Option.Kind.QUESTION, this::questions, Option.Kind.INCIDENT, this::incidents);
    }

    private List<Completion> questions(Visitor by, Map<String, String> values, String typed) {
        return front.base(by, values.getOrDefault(Choice.INCIDENT, ""))
                .map(base -> questions(base, by, typed))
                .orElse(List.of());
    }

    private static List<Completion> questions(FactBase base, Visitor by, String typed) {
        Keywords wanted = Keywords.of(typed);
        return new Questions(by.phrases())
                .wellCovered(base, MOST_LOOKED_AT).stream()
                        .filter(question -> wanted.areIn(question))
                        .limit(Completions.MOST)
                        .map(question -> new Completion(question, question))
                        .toList();
    }

    private List<Completion> incidents(Visitor by, Map<String, String> values, String typed) {
        Keywords wanted = Keywords.of(typed);
        return front.incidents(by).stream()
                .filter(incident -> wanted.areIn(incident.id(), incident.title()))
                .map(incident -> new Completion(incident.id(), incident.title()))
                .limit(Completions.MOST)
                .toList();
    }
}
