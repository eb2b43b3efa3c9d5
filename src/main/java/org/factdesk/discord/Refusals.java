package org.factdesk.discord;

import java.util.EnumSet;
import java.util.Set;
import net.dv8tion.jda.api.exceptions.PermissionException;
import net.dv8tion.jda.api.requests.ErrorResponse;

/**
 * Tells from what went wrong whether a channel is shut to the desk, be it that Discord says so or that JDA knew before.
 */
final class Refusals {
    /** What Discord says where nothing can be written in a channel, though the desk takes it for open. */
    private static final Set<ErrorResponse> SHUT = EnumSet.of(
            ErrorResponse.MISSING_PERMISSIONS,
            ErrorResponse.MISSING_ACCESS,
            ErrorResponse.THREAD_LOCKED,
            ErrorResponse.ILLEGAL_OPERATION_ARCHIVED_THREAD,
            ErrorResponse.MESSAGE_BLOCKED_BY_AUTOMOD);

    private static final Set<ErrorResponse> UNPERMITTED =
            EnumSet.of(ErrorResponse.MISSING_PERMISSIONS, ErrorResponse.MISSING_ACCESS);

    private Refusals() {}

    static boolean isShut(Throwable trouble) {
        return isUnpermitted(trouble) || isOneOf(SHUT, trouble);
    }

    /** Whether a moderator can mend it by giving the desk a permission. */
    static boolean isUnpermitted(Throwable trouble) {
        return Sending.cause(trouble) instanceof PermissionException || isOneOf(UNPERMITTED, trouble);
    }

    private static boolean isOneOf(Set<ErrorResponse> errors, Throwable trouble) {
        return errors.stream().anyMatch(error -> Sending.is(trouble, error));
    }
}
