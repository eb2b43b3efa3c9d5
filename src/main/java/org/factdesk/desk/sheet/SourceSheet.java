package org.factdesk.desk.sheet;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Reliability;
import org.factdesk.claim.Source;
import org.factdesk.claim.When;
import org.factdesk.claim.Wording;
import org.factdesk.desk.order.Form.Field;
import org.factdesk.desk.order.Marks;
import org.factdesk.moderation.Edit;
import org.factdesk.moderation.Subject;
import org.factdesk.rendering.Phrases;

/** A source as people type it. */
public final class SourceSheet implements Sheet {
    public static final String WORD = "source";
    private static final String PUBLISHER = "publisher";
    private static final String TITLE = "title";
    private static final String PUBLISHED = "published";
    private static final String URL = "url";
    private static final String RELIABILITY = "reliability";

    public static final List<String> FIELDS = List.of(PUBLISHER, TITLE, PUBLISHED, URL, RELIABILITY);

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public Reading read(Draft draft, FactBase base, LocalDate today, Phrases phrases) {
        Marks marks = new Marks(phrases, today);
        String publisher = marks.required(PUBLISHER, draft.value(PUBLISHER), Wording.NAME);
        String title = marks.text(TITLE, draft.value(TITLE), Wording.TITLE);
        String day = marks.required(PUBLISHED, draft.value(PUBLISHED), Wording.NAME);
        When published = marks.date(PUBLISHED, day);
        String url = marks.text(URL, draft.value(URL), Wording.URL);
        if (!url.isEmpty() && !Wording.isLink(url)) {
            marks.add("link", Marks.shortened(url));
        }
        Reliability reliability = marks.oneOf(
                RELIABILITY, draft.value(RELIABILITY), List.of(Reliability.values()), Reliability::name, Reliability.F);
        String id = Slugs.of(draft, publisher, one -> base.source(one).isPresent());
        List<Edit> edits = marks.areNone()
                ? List.of(Edit.put(base.incident().id(), new Source(id, publisher, title, published, url, reliability)))
                : List.of();
        return new Reading(Subject.source(id), edits, marks.faults());
    }

    @Override
    public List<Field> fields(Draft draft, Phrases phrases) {
        return List.of(
                ClaimSheet.field(PUBLISHER, draft, phrases, true, false, Wording.NAME),
                ClaimSheet.field(TITLE, draft, phrases, false, false, Wording.TITLE),
                ClaimSheet.field(PUBLISHED, draft, phrases, true, false, Wording.NAME),
                ClaimSheet.field(URL, draft, phrases, false, false, Wording.URL),
                ClaimSheet.field(RELIABILITY, draft, phrases, false, false, 1));
    }

    /** The fields of a source that is on record. */
    public static Map<String, String> fields(Source source) {
        Map<String, String> fields = new HashMap<>();
        fields.put(PUBLISHER, source.publisher());
        fields.put(TITLE, source.title());
        fields.put(PUBLISHED, source.published().text());
        fields.put(URL, source.url());
        fields.put(RELIABILITY, source.reliability().name());
        return fields;
    }
}
