package org.factdesk;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rooms of the house and who may use whom. When one of these fails, move the code, not the rule. */
class ArchitectureTest {
    private static final String HOUSE = "org.factdesk";

    /** The rooms that all subrooms of the desk may use. */
    private static final Set<String> BELOW_THE_DESK =
            Set.of("claim", "question", "answer", "rendering", "moderation", "audit");

    /** The subrooms of the desk, those that others stand on first, and the other subrooms that each may use. */
    private static final Map<String, Set<String>> DESK = Map.ofEntries(
            Map.entry("desk.order", Set.of()),
            Map.entry("desk.front", Set.of("desk.order")),
            Map.entry("desk.member", Set.of("desk.order", "desk.front")),
            Map.entry("desk.guild", Set.of("desk.order", "desk.front")),
            Map.entry("desk.sheet", Set.of("desk.order")),
            Map.entry("desk.draft", Set.of("desk.order", "desk.front", "desk.guild", "desk.sheet")),
            Map.entry("desk.gap", Set.of("desk.order", "desk.front")),
            Map.entry(
                    "desk.keeping",
                    Set.of("desk.order", "desk.front", "desk.guild", "desk.sheet", "desk.draft", "desk.gap")),
            Map.entry("desk.notice", Set.of("desk.order", "desk.front", "desk.member", "desk.gap")),
            Map.entry("desk.audit", Set.of("desk.order", "desk.front", "desk.notice")));

    /** What a channel may use: the desk as it is put together, and what its subrooms let channels do for them. */
    private static final Set<String> CHANNEL = with(
            BELOW_THE_DESK,
            "question.nlp",
            "desk",
            "desk.order",
            "desk.front",
            "desk.member",
            "desk.guild",
            "desk.notice");

    /** Each room and the rooms that it may use. The root package composes them and may use all. */
    private static final Map<String, Set<String>> ROOMS = rooms(Map.ofEntries(
            Map.entry("claim", Set.of()),
            Map.entry("question", Set.of("claim")),
            Map.entry("arithmetic", Set.of()),
            Map.entry("question.nlp", Set.of("claim", "question", "arithmetic")),
            Map.entry("answer", Set.of("claim", "question")),
            Map.entry("rendering", Set.of("claim", "question", "answer", "moderation", "audit")),
            Map.entry("moderation", Set.of("claim")),
            Map.entry("audit", Set.of("claim")),
            Map.entry("storage", Set.of("claim", "moderation", "audit", "desk.order", "desk.front")),
            Map.entry("knowledge", Set.of("claim")),
            Map.entry("desk", with(BELOW_THE_DESK, DESK.keySet().toArray(String[]::new))),
            Map.entry("discord", CHANNEL),
            Map.entry("console", CHANNEL),
            Map.entry("evaluation", Set.of("claim", "question", "answer")),
            Map.entry("tuning", Set.of("question.nlp", "arithmetic")),
            Map.entry("learning", Set.of("claim", "question", "question.nlp", "answer", "tuning", "arithmetic")),
            Map.entry("config", Set.of()),
            Map.entry(
                    "commandline",
                    with(
                            with(CHANNEL, DESK.keySet().toArray(String[]::new)),
                            "evaluation",
                            "learning",
                            "tuning",
                            "storage",
                            "knowledge",
                            "discord",
                            "console",
                            "config"))));

    /** Each foreign thing that only one room knows. */
    private static final Map<String, List<String>> KNOWN_TO_ONE_ROOM = Map.of(
            "storage", List.of("java.sql..", "javax.sql..", "org.sqlite..", "org.postgresql.."),
            "question.nlp", List.of("opennlp..", "ai.onnxruntime.."),
            "discord", List.of("net.dv8tion.."),
            "knowledge", List.of("org.snakeyaml.."),
            "console", List.of("org.jline.."),
            "commandline", List.of("picocli..", "ch.qos.logback.."));

    private static final Set<String> TEST_ANNOTATIONS = Set.of(
            "org.junit.jupiter.api.Test",
            "org.junit.jupiter.api.RepeatedTest",
            "org.junit.jupiter.api.TestFactory",
            "org.junit.jupiter.params.ParameterizedTest");

    private static final JavaClasses PRODUCT = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(HOUSE);
    private static final JavaClasses TESTS = new ClassFileImporter()
            .withImportOption(new ImportOption.OnlyIncludeTests())
            .importPackages(HOUSE);

    @Test
    void theRulesLookAtTheHouse() {
        assertThat(PRODUCT.contain(HOUSE + ".Main")).isTrue();
        assertThat(PRODUCT.contain(HOUSE + ".claim.FactBase")).isTrue();
        assertThat(PRODUCT.contain(HOUSE + ".storage.SqliteStore")).isTrue();
        assertThat(PRODUCT.contain(ArchitectureTest.class)).isFalse();
        assertThat(TESTS.contain(ArchitectureTest.class)).isTrue();
    }

    @Test
    void everyPackageIsARoom() {
        Set<String> packages = PRODUCT.stream()
                .map(ArchitectureTest::roomOf)
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toSet());

        assertThat(packages).containsExactlyInAnyOrderElementsOf(ROOMS.keySet());
    }

    @Test
    void everyPackageIsNullMarked() {
        Stream<JavaPackage> packages =
                PRODUCT.stream().map(JavaClass::getPackage).distinct();

        assertThat(packages).allMatch(one -> one.isAnnotatedWith(NullMarked.class));
    }

    @ParameterizedTest
    @MethodSource("roomNames")
    void aRoomUsesOnlyTheRoomsThatItMay(String room) {
        Set<String> allowed = ROOMS.get(room);
        DescribedPredicate<JavaClass> anotherRoom = DescribedPredicate.describe(
                "another room than " + allowed,
                used -> isOurs(used) && !roomOf(used).equals(room) && !allowed.contains(roomOf(used)));

        noClasses()
                .that(areIn(room))
                .should()
                .dependOnClassesThat(anotherRoom)
                .allowEmptyShould(true)
                .check(PRODUCT);
    }

    @ParameterizedTest
    @MethodSource("roomNames")
    void noRoomStandsOnItself(String room) {
        Set<String> under = new TreeSet<>();
        Deque<String> next = new ArrayDeque<>(ROOMS.get(room));
        while (!next.isEmpty()) {
            String one = next.pop();
            if (under.add(one)) {
                next.addAll(ROOMS.get(one));
            }
        }

        assertThat(under).doesNotContain(room);
    }

    static Stream<String> roomNames() {
        return ROOMS.keySet().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("specialists")
    void aForeignThingIsKnownToOneRoom(String room) {
        String[] things = KNOWN_TO_ONE_ROOM.get(room).toArray(String[]::new);

        noClasses()
                .that(not(areIn(room)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(things))
                .check(PRODUCT);
    }

    static Stream<String> specialists() {
        return KNOWN_TO_ONE_ROOM.keySet().stream().sorted();
    }

    @Test
    void utilitiesOfOtherLibrariesStayOut() {
        noClasses()
                .should()
                .dependOnClassesThat(resideInAnyPackage("java.util.logging..", "sun..", "kotlin..", "org.jetbrains.."))
                .check(PRODUCT);
    }

    @Test
    void mavenFindsEveryTest() {
        methods()
                .that(DescribedPredicate.describe("are tests", ArchitectureTest::isTest))
                .should(new ArchCondition<>("be in a class whose name ends in Test or IT") {
                    @Override
                    public void check(JavaMethod test, ConditionEvents events) {
                        String name = outermost(test.getOwner()).getSimpleName();
                        boolean found = name.endsWith("Test") || name.endsWith("IT");
                        events.add(new SimpleConditionEvent(test, found, test.getFullName() + " is in " + name));
                    }
                })
                .check(TESTS);
    }

    @Test
    void valuesOfTheClaimRoomDoNoInputOrOutput() {
        classes()
                .that(resideInAnyPackage(HOUSE + ".claim..", HOUSE + ".moderation..", HOUSE + ".audit.."))
                .should()
                .onlyDependOnClassesThat(not(resideInAnyPackage("java.io..", "java.nio.file..", "java.net..")))
                .check(PRODUCT);
    }

    private static boolean isTest(JavaMethod method) {
        return method.getAnnotations().stream()
                .map(annotation -> annotation.getRawType().getName())
                .anyMatch(TEST_ANNOTATIONS::contains);
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
    }

    private static Map<String, Set<String>> rooms(Map<String, Set<String>> others) {
        Map<String, Set<String>> all = new HashMap<>(others);
        DESK.forEach((room, subrooms) -> all.put(room, with(BELOW_THE_DESK, subrooms.toArray(String[]::new))));
        return Map.copyOf(all);
    }

    private static Set<String> with(Set<String> some, String... more) {
        return Stream.concat(some.stream(), Stream.of(more)).collect(Collectors.toUnmodifiableSet());
    }

    private static DescribedPredicate<JavaClass> areIn(String room) {
        return DescribedPredicate.describe(
                "are in " + room, type -> isOurs(type) && roomOf(type).equals(room));
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(HOUSE) || type.getPackageName().startsWith(HOUSE + ".");
    }

    /** The name of a class's room, empty for the root package. */
    private static String roomOf(JavaClass type) {
        return type.getPackageName().equals(HOUSE) ? "" : type.getPackageName().substring(HOUSE.length() + 1);
    }
}
