package org.factdesk.discord;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.factdesk.testing.discord.Message;
import org.factdesk.testing.discord.Person;
import org.factdesk.testing.discord.Seat;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read who do not have Discord in English. */
class LanguagesIT {
    private static final String QUESTION = "Was the crane locked?";

    private static StaffedDesk desk;

    @BeforeAll
    static void opens(@TempDir Path folder) {
        desk = StaffedDesk.open(folder);
        desk.discord().ask(QUESTION);
    }

    @AfterAll
    static void closes() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ja", "zh-CN"})
    void everythingInTheMenusHasANameAndADescription(String language) {
        List<JsonNode> menus = all(offered()).toList();

        assertThat(menus)
                .hasSizeGreaterThan(100)
                .allSatisfy(one -> assertThat(
                                one.path("name_localizations").path(language).asText())
                        .as(one.toString())
                        .isNotEmpty())
                .filteredOn(one -> one.has("description") && one.path("type").asInt() != 2)
                .allSatisfy(one -> assertThat(one.path("description_localizations")
                                .path(language)
                                .asText())
                        .as(one.toString())
                        .isNotEmpty());
    }

    private static JsonNode offered() {
        return desk.discord().deeds().stream()
                .filter(deed -> deed.kind().equals("commands"))
                .findFirst()
                .orElseThrow()
                .body();
    }

    /** Commands, options and choices. */
    private static Stream<JsonNode> all(JsonNode things) {
        return StreamSupport.stream(things.spliterator(), false)
                .flatMap(one -> Stream.concat(
                        Stream.of(one), Stream.concat(all(one.path("options")), all(one.path("choices")))));
    }

    @ParameterizedTest
    @CsvSource({"ja, 理由, この答えの理由, /質問", "zh-CN, 原因, 为什么这样回答, /提问"})
    void everyPhraseIsInTheLanguageOfTheReader(String language, String why, String title, String ask) {
        Seat seat = reader("reader-of-" + language, language).at(desk.discord().general());
        Message answer = seat.runs("ask", "question", QUESTION).reply();

        assertThat(seat.presses(answer, why).text()).contains(title).doesNotContain("near in meaning", "Asked for");
        assertThat(seat.runs("help").text()).contains(ask).doesNotContain("/ask");
    }

    @Test
    void whoeverShowedTheirLanguageWithACommandIsAnsweredInItInMessagesToo() {
        Person reader = reader("mori", "ja");
        assertThat(reader.inPrivate().says(QUESTION).text()).contains("Sources:");

        reader.at(desk.discord().general()).runs("help").text();

        assertThat(reader.inPrivate().says(QUESTION).text()).contains("出典：");
        assertThat(reader.at(desk.discord().general()).mentions(QUESTION).text())
                .contains("出典：");
    }

    private static Person reader(String name, String language) {
        return desk.discord().home().member(name).speaks(language);
    }
}
