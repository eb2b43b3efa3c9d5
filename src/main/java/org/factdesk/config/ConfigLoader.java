package org.factdesk.config;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.factdesk.config.PropertiesFile.Entry;

/** Reads the settings from a file and the environment, and finds every fault at once. */
public final class ConfigLoader {
    /** The file that is read where none is named and it is there. */
    public static final Path USUAL_FILE = Path.of("config", "factdesk.properties");

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("desk.data", "data"),
            Map.entry("desk.incident", ""),
            Map.entry("desk.knowledge", "knowledge"),
            Map.entry("database.location", "data/factdesk.db"),
            Map.entry("audit.key", ""),
            Map.entry("audit.checkpoints", ""),
            Map.entry("audit.checkpoint-minutes", "10"),
            Map.entry("audit.verify-hours", "24"),
            Map.entry("discord.shards.total", "0"),
            Map.entry("discord.shards.from", "0"),
            Map.entry("discord.shards.to", ""),
            Map.entry("discord.message-content", "no"),
            Map.entry("log.level", "warn"),
            Map.entry("log.file", ""));
    private static final int MOST_SHARDS = 16_384;
    private static final int LARGEST_NUMBER = 99_999;
    private static final int MASTER_KEY_BYTES = 32;
    private static final List<String> SECRET_WORDS = List.of("token", "secret", "password");

    private final PropertiesFile file;
    private final Map<String, String> environment;
    private final List<String> faults = new ArrayList<>();

    private ConfigLoader(PropertiesFile file, Map<String, String> environment) {
        this.file = file;
        this.environment = environment;
    }

    /** The settings in the usual file, or the defaults where it is missing. */
    public static ConfigReading load(Map<String, String> environment) {
        return Files.exists(USUAL_FILE)
                ? load(USUAL_FILE, environment)
                : new ConfigLoader(PropertiesFile.none(), environment).reading();
    }

    /** The settings in a file, which must be there. */
    public static ConfigReading load(Path file, Map<String, String> environment) {
        return new ConfigLoader(PropertiesFile.read(file), environment).reading();
    }

    private ConfigReading reading() {
        file.entries().forEach(this::checkKey);
        DeskSettings desk = new DeskSettings(path("desk.data"), text("desk.incident"), path("desk.knowledge"));
        DatabaseSettings database = new DatabaseSettings(required("database.location"), masterKey());
        LogSettings log = new LogSettings(level(), text("log.file"));
        DiscordSettings discord = new DiscordSettings(
                environment.getOrDefault("DISCORD_TOKEN", "").strip(),
                apiBase(),
                shards(),
                yes("discord.message-content"));
        AuditSettings audit = new AuditSettings(
                text("audit.key"),
                text("audit.checkpoints"),
                Duration.ofMinutes(number("audit.checkpoint-minutes")),
                Duration.ofHours(number("audit.verify-hours")));
        List<String> all = new ArrayList<>(file.faults());
        all.addAll(faults);
        return new ConfigReading(new Configuration(desk, database, log, discord, audit), all);
    }

    private void checkKey(String key, Entry entry) {
        if (DEFAULTS.containsKey(key)) {
            return;
        }
        boolean isSecret = SECRET_WORDS.stream().anyMatch(key.toLowerCase(Locale.ROOT)::contains);
        file.fault(
                entry.line(),
                isSecret
                        ? key + " does not belong in a file; set DISCORD_TOKEN in the environment"
                        : "unknown key " + key + "; known are " + String.join(", ", new TreeSet<>(DEFAULTS.keySet())));
    }

    private Optional<Entry> entry(String key) {
        return Optional.ofNullable(file.entries().get(key));
    }

    /** Says at the line of a key what is wrong with it; of defaults nothing is. */
    private void fault(String key, String what) {
        entry(key).ifPresent(entry -> file.fault(entry.line(), key + " " + what));
    }

    private String fallback(String key) {
        return DEFAULTS.getOrDefault(key, "");
    }

    private String text(String key) {
        return entry(key).map(Entry::value).orElseGet(() -> fallback(key));
    }

    private String required(String key) {
        if (text(key).isEmpty()) {
            fault(key, "is empty; the default is '" + fallback(key) + "'");
            return fallback(key);
        }
        return text(key);
    }

    private Path path(String key) {
        try {
            return Path.of(required(key));
        } catch (InvalidPathException impossible) {
            fault(key, "is no path: '" + text(key) + "'");
            return Path.of(fallback(key));
        }
    }

    private int number(String key) {
        String text = required(key);
        if (text.matches("[1-9][0-9]{0,4}")) {
            return Integer.parseInt(text);
        }
        fault(key, "must be a whole number from 1 to " + LARGEST_NUMBER + ", not '" + text + "'");
        return Integer.parseInt(fallback(key));
    }

    private LogSettings.Level level() {
        String word = required("log.level").toUpperCase(Locale.ROOT);
        Optional<LogSettings.Level> level = Arrays.stream(LogSettings.Level.values())
                .filter(one -> one.name().equals(word))
                .findFirst();
        if (level.isEmpty()) {
            fault("log.level", "must be error, warn, info or debug, not '" + text("log.level") + "'");
        }
        return level.orElse(LogSettings.Level.WARN);
    }

    private String masterKey() {
        String key = environment.getOrDefault("FACTDESK_MASTER_KEY", "").strip();
        if (!key.isEmpty() && !isMasterKey(key)) {
            faults.add("FACTDESK_MASTER_KEY in the environment must be 32 bytes in Base64, as openssl rand -base64 32"
                    + " makes them");
        }
        return key;
    }

    private static boolean isMasterKey(String text) {
        try {
            return Base64.getDecoder().decode(text).length == MASTER_KEY_BYTES;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }

    private DiscordSettings.Shards shards() {
        int total = count("discord.shards.total", MOST_SHARDS);
        int from = count("discord.shards.from", MOST_SHARDS - 1);
        boolean isOpen = text("discord.shards.to").isEmpty();
        int to = isOpen ? Math.max(0, total - 1) : count("discord.shards.to", MOST_SHARDS - 1);
        if (total == 0 && (from > 0 || !isOpen)) {
            faults.add("discord.shards.from and discord.shards.to need discord.shards.total");
        } else if (total > 0 && (from > to || to >= total)) {
            faults.add("discord.shards: there is no range from " + from + " to " + to + " in " + total
                    + " shards, which are counted from 0");
        }
        return new DiscordSettings.Shards(total, from, to);
    }

    private int count(String key, int most) {
        String text = required(key);
        if (text.matches("\\d{1,9}") && Integer.parseInt(text) <= most) {
            return Integer.parseInt(text);
        }
        fault(key, "must be a number from 0 to " + most + ", not '" + text + "'");
        return 0;
    }

    private boolean yes(String key) {
        String text = required(key).toLowerCase(Locale.ROOT);
        if (!List.of("yes", "no", "true", "false").contains(text)) {
            fault(key, "must be yes or no, not '" + text(key) + "'");
        }
        return text.equals("yes") || text.equals("true");
    }

    private String apiBase() {
        String base = environment.getOrDefault("DISCORD_API_BASE", "").strip();
        if (!base.isEmpty() && !isWebAddress(base)) {
            faults.add(
                    "DISCORD_API_BASE in the environment must be a web address such as http://127.0.0.1:8080/api/v10/");
        }
        return base;
    }

    private static boolean isWebAddress(String text) {
        try {
            URI address = URI.create(text);
            return List.of("http", "https").contains(String.valueOf(address.getScheme())) && address.getHost() != null;
        } catch (IllegalArgumentException malformed) {
            return false;
        }
    }
}
