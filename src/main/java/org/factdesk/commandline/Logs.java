package org.factdesk.commandline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.OutputStreamAppender;
import ch.qos.logback.core.rolling.FixedWindowRollingPolicy;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.util.FileSize;
import java.io.PrintStream;
import java.nio.file.Path;
import org.factdesk.config.LogSettings;
import org.slf4j.LoggerFactory;

/** Sets logging up without a configuration file, whose reading would cost a start its first tenth of a second. */
public final class Logs extends ContextAwareBase implements Configurator {
    private static final String IN_FULL = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{20} - %msg%n";
    /** Whoever runs a command reads lines, not stack traces. */
    private static final String ONE_LINE = "%-5level %logger{0} - %msg%nopex%n";

    /** At its most talkative it logs what members write. */
    private static final String OF_DISCORD = "net.dv8tion";

    /** Tells at length what the desk tells in one line. */
    private static final String GATEWAY = "net.dv8tion.jda.internal.requests.WebSocketClient";

    private static final String FILE = "file";
    private static final String FILE_SIZE = "10MB";
    private static final int OLD_FILES = 5;

    private static final LogSettings UNTIL_SETTINGS_ARE_READ = new LogSettings(LogSettings.Level.WARN, "");

    /** Until settings are read: warnings, to standard error. */
    @Override
    public ExecutionStatus configure(LoggerContext context) {
        setUp(context, UNTIL_SETTINGS_ARE_READ, System.err);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    /** A log that nobody could read would take every error and alarm with it: where it cannot be written, nothing goes on. */
    static void use(LogSettings settings, PrintStream err) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
            setUp(context, settings, err);
        }
    }

    /** Has something done when the log cannot be written any more. It must not log in the thread that calls it. */
    static void onTrouble(Runnable alarm) {
        if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
                && context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender(FILE) instanceof LogFile file) {
            file.trouble().onBegin(alarm);
        }
    }

    private static void setUp(LoggerContext context, LogSettings settings, PrintStream err) {
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.detachAndStopAllAppenders();
        OutputStreamAppender<ILoggingEvent> appender =
                settings.file().isEmpty() ? onStandardError() : inFile(settings.file(), context, err);
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        boolean isOneLine = settings.file().isEmpty() && settings.level() != LogSettings.Level.DEBUG;
        encoder.setPattern(isOneLine ? ONE_LINE : IN_FULL);
        encoder.start();
        appender.setContext(context);
        appender.setEncoder(encoder);
        appender.start();
        if (!appender.isStarted()) {
            setUp(context, UNTIL_SETTINGS_ARE_READ, err);
            throw new CommandFailure("cannot write the log file " + settings.file()
                    + "; see whether it or its folder is in the way or read-only, or set log.file to another");
        }
        root.addAppender(appender);
        Level level = Level.valueOf(settings.level().name());
        root.setLevel(level);
        context.getLogger(OF_DISCORD).setLevel(level.isGreaterOrEqual(Level.INFO) ? level : Level.INFO);
        context.getLogger(GATEWAY).setLevel(level.isGreaterOrEqual(Level.INFO) ? Level.OFF : Level.INFO);
    }

    private static OutputStreamAppender<ILoggingEvent> onStandardError() {
        ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
        appender.setTarget("System.err");
        return appender;
    }

    private static OutputStreamAppender<ILoggingEvent> inFile(String file, LoggerContext context, PrintStream err) {
        LogFile appender = new LogFile(Path.of(file), new LogTrouble(file, err));
        appender.setName(FILE);
        appender.setContext(context);
        FixedWindowRollingPolicy window = new FixedWindowRollingPolicy();
        window.setContext(context);
        window.setParent(appender);
        window.setFileNamePattern(file + ".%i");
        window.setMaxIndex(OLD_FILES);
        window.start();
        SizeBasedTriggeringPolicy<ILoggingEvent> size = new SizeBasedTriggeringPolicy<>();
        size.setContext(context);
        size.setMaxFileSize(FileSize.valueOf(FILE_SIZE));
        size.start();
        appender.setRollingPolicy(window);
        appender.setTriggeringPolicy(size);
        return appender;
    }
}
