package org.factdesk.config;

import java.time.Duration;

/**
 * How the audit log is held fast.
 *
 * @param key the file with the key that checkpoints are signed with, or empty for the one beside the database
 * @param checkpoints the file that checkpoints are kept in, or empty for the one beside the database
 * @param rhythm how much time passes between two checkpoints that stay, at least
 * @param check how much time passes between two verifications of the whole log while the desk is open
 */
public record AuditSettings(String key, String checkpoints, Duration rhythm, Duration check) {}
