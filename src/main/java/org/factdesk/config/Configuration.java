package org.factdesk.config;

/** Everything that can be set about the desk. */
public record Configuration(
        DeskSettings desk, DatabaseSettings database, LogSettings log, DiscordSettings discord, AuditSettings audit) {}
