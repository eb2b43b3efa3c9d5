package org.factdesk.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.factdesk.claim.FactBase;
import org.factdesk.claim.Incident;
import org.factdesk.testing.Harbour;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProgramTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "run",
                "chat",
                "ask",
                "import",
                "export",
                "check",
                "evaluate",
                "evaluate intents",
                "backup",
                "restore"
            })
    void everyCommandHelps(String command) {
        String[] arguments = Stream.of((command + " --help").strip().split(" ")).toArray(String[]::new);

        Run.Result result = Run.in(folder).plainly(arguments);

        assertThat(result.status()).isEqualTo(0);
        assertThat(result.out()).startsWith("Usage: factdesk").contains("--help", "--database", "--config");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void tellsItsVersion() {
        Run.Result result = Run.in(folder).plainly("--version");

        assertThat(result.status()).isEqualTo(0);
        assertThat(result.out()).startsWith("factdesk ").contains("Java");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "frobnicate                  | factdesk: there is no command 'frobnicate'; there are run, chat, ask, ",
                "audit verfy                 | factdesk: there is no command 'verfy'; there are verify, export, ",
                "backup here there           | factdesk: 'there' is more than was expected",
                "ask                         | factdesk: give a question, or --batch FILE",
                "ask --batch x what          | factdesk: give a question or --batch, not both",
                "ask --as-of soon what       | factdesk: --as-of 'soon' is no date such as 2021-04-20",
                "ask --jsn what              | factdesk: Unknown option: '--jsn'",
                "import                      | factdesk: Missing required parameter: 'PATH'",
                "import --take both x        | factdesk: Invalid value for option '--take'",
                "export                      | factdesk: Missing required parameter: 'DIR'",
                "evaluate                    | factdesk: say what to evaluate: intents",
                "evaluate intents --test x   | factdesk: Missing required option: '--train=TSV'",
                "check                       | factdesk: Missing required parameter: 'PATH'",
                "backup                      | factdesk: Missing required parameter: 'FILE'",
                "restore                     | factdesk: Missing required parameter: 'FILE'",
            })
    void saysInOneLineWhatIsWrongWithTheUsage(String arguments, String line) {
        Run.Result result = Run.in(folder).factdesk(arguments.split(" "));

        assertThat(result.status()).isEqualTo(2);
        assertThat(result.err()).startsWith(line).endsWith("--help)\n").hasLineCount(1);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void listsEveryFaultInTheSettings() {
        Path config = Run.in(folder).write("bad.properties", "log.level = loud\nnonsense\n");

        Run.Result result = Run.in(folder).plainly("ask", "what", "--config", config.toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo(config + ":1: log.level must be error, warn, info or debug, not 'loud'\n" + config
                        + ":2: 'nonsense' is not of the form 'key = value'\n");
    }

    @Test
    void saysInOneLineWhatIsWrongWithTheDatabase() throws IOException {
        Path file = Files.writeString(folder.resolve("notes.txt"), "these are notes, not a database");
        Run run = Run.in(folder);

        Run.Result result = run.factdesk("ask", "what", "--database", file.toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("factdesk: Could not open the database")
                .hasLineCount(1);
        assertThat(Files.readString(file)).isEqualTo("these are notes, not a database");
        assertThat(run.timesRead()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "jdbc:h2        | ask what   | Could not open the database jdbc:h2: only a file or jdbc:sqlite:FILE is known",
                "jdbc:h2        | audit show | Could not open the database jdbc:h2: only a file or jdbc:sqlite:FILE is known",
                "jdbc:h2        | backup x   | Could not copy the database jdbc:h2: only a database in a file can be copied",
                "/              | ask what   | Could not open the database /: it is a folder; name a file in it",
                "jdbc:sqlite:/  | ask what   | Could not open the database /: it is a folder; name a file in it",
                "/              | backup x   | Could not back up to x: there is no database /",
            })
    void saysInOneLineThatSomethingIsNoDatabase(String address, String command, String line) {
        List<String> arguments = new ArrayList<>(List.of("--database", address));
        arguments.addAll(List.of(command.split(" ")));

        Run.Result result = Run.in(folder).factdesk(arguments.toArray(String[]::new));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).isEqualTo("factdesk: " + line + "\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {":memory:", "jdbc:sqlite::memory:"})
    void aDatabaseInMemoryLeavesNothingBehind(String address) throws IOException {
        Run run = Run.in(folder).knowing(Harbour.base());
        Set<Path> before = files(Path.of(""));

        assertThat(run.factdesk("--database", address, "ask", "what destroyed the warehouse")
                        .out())
                .startsWith("The fire service says");

        assertThat(files(Path.of(""))).isEqualTo(before);
        assertThat(folder.resolve("data")).doesNotExist();
    }

    private static Set<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.collect(Collectors.toSet());
        }
    }

    @Test
    void saysInOneLineThatSomethingWentWrongInside() {
        Run.Result result = Run.in(folder).knowing(Harbour.base()).factdesk("ask", "fail");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .isEqualTo("factdesk: something went wrong inside: java.lang.IllegalStateException: told to fail;"
                        + " log.level = debug tells more\n");
    }

    @Test
    void whatCannotBeWrittenOutHasFailed() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int more) throws IOException {
                throw new IOException("No space left on device");
            }
        };

        Run.Result result = Run.in(folder)
                .knowing(Harbour.base())
                .writingInto(full)
                .factdesk("ask", "what destroyed the warehouse");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .contains("not all of the output could be written")
                .hasLineCount(1);
    }

    @Test
    void goesNotOnWithALogThatCannotBeWritten() {
        Path config = Run.in(folder).write("log.properties", "log.file = " + folder + "\n");

        Run.Result result = Run.in(folder).plainly("ask", "what", "--config", config.toString());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err())
                .startsWith("factdesk: cannot write the log file " + folder)
                .hasLineCount(1);
    }

    @Test
    void runsTheChatWithoutACommandWhereThereIsNoToken() {
        Run run = Run.in(folder).knowing(Harbour.base()).typing("what destroyed the warehouse\n");

        assertThat(run.factdesk().out()).startsWith("The fire service says");
        assertThat(run.factdesk("run").out()).startsWith("The fire service says");
        assertThat(run.factdesk("chat").out()).startsWith("The fire service says");
    }

    @Test
    void fillsAnEmptyDatabaseFromTheKnowledgeFolderOnce() {
        Run run = Run.in(folder).knowing(Harbour.base());
        assertThat(run.factdesk("ask", "what destroyed the warehouse").status()).isEqualTo(0);

        run.write("knowledge/incidents/harbour-fire-2031/incident.yaml", "nonsense");

        assertThat(run.factdesk("ask", "what destroyed the warehouse").status()).isEqualTo(0);
    }

    @Test
    void importsAPackAtTheTerminalOnceItIsConfirmed() {
        Run run = Run.in(folder).knowing(Harbour.base());
        Path pack = run.write(
                "flood.yaml",
                "incident: flood-2031\ntitle: The flood\nsources:\n  herald: {publisher: Herald, published: 2031-06-02}\n"
                        + "claims:\n  - {id: dam, what: broke, text: The dam broke., source: herald}\n");

        String looked = run.typing("/incident import " + pack + "\n2\n/incident\n")
                .factdesk("chat")
                .out();
        String confirmed = run.typing("/incident import " + pack + "\n1\n/incident flood-2031\nwhich dam broke\n")
                .factdesk("chat")
                .out();

        assertThat(looked)
                .contains("– New: dam: The dam broke.", "Nothing is stored yet.", "Let be: nothing was changed.")
                .doesNotContain("flood-2031: The flood");
        assertThat(confirmed).contains("flood-2031: 3 new", "\nThe dam broke.");
    }

    @Test
    void fillsAnEmptyDatabaseWithAllPacksOfTheKnowledgeFolderInOneStep() {
        FactBase flood = new FactBase(
                new Incident("flood-2031", "Flood", ""), 1, Harbour.parties(), Harbour.sources(), List.of());
        Run run = Run.in(folder).knowing(Harbour.base(), flood);

        assertThat(run.factdesk(
                                "export",
                                "--incident",
                                "flood-2031",
                                folder.resolve("out").toString())
                        .status())
                .isZero();
        assertThat(run.factdesk("ask", "--incident", Harbour.INCIDENT.id(), "what destroyed the warehouse")
                        .out())
                .startsWith("The fire service says");
    }

    @Test
    void tellsWhatIsWrongWithTheKnowledgeFolderAndChangesNothing() {
        Run run = Run.in(folder).knowing(Harbour.base());
        Path bad = run.write("knowledge/incidents/bad/incident.yaml", "incident: bad\ntitel: x\n");

        Run.Result result = run.factdesk("ask", "what destroyed the warehouse");

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.err()).contains(bad + ":2: ").endsWith("nothing was done\n");
    }

    @Test
    void fillsAnEmptyDatabaseFromInsideTheProgramWhereThereIsNoFolder() {
        Run.Result result = Run.in(folder).typing("/incident\n").factdesk("chat");

        assertThat(result.status()).isEqualTo(0);
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).isNotEmpty();
    }
}
