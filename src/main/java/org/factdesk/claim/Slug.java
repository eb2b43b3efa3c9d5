package org.factdesk.claim;

import java.util.regex.Pattern;

/** The form of every id that people give: lower-case letters, digits and single dashes, at most 80 characters. */
public final class Slug {
    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 80;

    private Slug() {}

    /** Whether the text has the form of an id. */
    public static boolean fits(String text) {
        return text.length() <= LONGEST && FORM.matcher(text).matches();
    }

    static void require(String what, String id) {
        if (!fits(id)) {
            throw new IllegalArgumentException(what + " id '" + id + "' is not a slug");
        }
    }
}
