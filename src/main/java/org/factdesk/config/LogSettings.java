package org.factdesk.config;

/**
 * What is logged and where to.
 *
 * @param file a file, or empty for standard error
 */
public record LogSettings(Level level, String file) {
    /** The least serious messages that are logged. */
    public enum Level {
        ERROR,
        WARN,
        INFO,
        DEBUG
    }
}
