package dev.medialib.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Phrases that are hard to read, in guides and in messages of exceptions. Checkstyle has those of the Javadoc. */
class PlainTextsTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", ".")).resolve("..");

    private static final Pattern HARD_IN_A_GUIDE =
            Pattern.compile("\\b(?:answer(?:s|ed)?|refus(?:e|es|ed|als?)|repetitions?"
                    + "|asked for|null otherwise|find out by themselves|the way of a request|is that of|are those of|[Ss]ay that"
                    + "|(?:For|by) those who|[Tt]each the fake|tells more)\\b");

    /** Code, and the section that lists the names to avoid. */
    private static final Pattern NO_PROSE =
            Pattern.compile("```.*?```|`[^`\n]*`|\n## Names\n.*?(?=\n## )", Pattern.DOTALL);

    private static final Pattern MESSAGE =
            Pattern.compile("(?:new \\w*(?:Exception|Error)|\\.unexpected)\\(\\s*\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Messages without a subject, with a capital letter, and messages that deny the failure that they report. */
    private static final Pattern HARD_IN_A_MESSAGE =
            Pattern.compile("^(?:cancelled|interrupted|not|status|a redirect|The|An?|This|every \\w+ platform)\\b"
                    + "|\\b(?:answer(?:s|ed)?|refus(?:e|es|ed)|asked for|cannot fail|always granted|does not fit|leads? nowhere"
                    + "|moves? on|(?:is|was) due|hands? (?:it )?over)\\b|\\?$");

    static Stream<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            return files.filter(file -> file.toString().endsWith(".md")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("guides")
    void aGuideHasNoHardPhrases(Path guide) throws IOException {
        String prose = NO_PROSE.matcher(Files.readString(guide)).replaceAll(" ").replaceAll("\\s+", " ");
        assertThat(found(HARD_IN_A_GUIDE, prose)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sdk-core", "sdk-livingdocs", "sdk-sanity", "sdk-sitefinity"})
    void messagesHaveASubjectAndNoHardPhrases(String module) throws IOException {
        List<String> messages;
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            messages = files.filter(file -> file.toString().endsWith(".java"))
                    .flatMap(file -> MESSAGE.matcher(read(file)).results().map(match -> match.group(1)))
                    .toList();
        }
        assertThat(messages).isNotEmpty();
        assertThat(messages)
                .noneMatch(message -> HARD_IN_A_MESSAGE.matcher(message).find());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"which answers 200", "A refused token", "null otherwise", "the way of a request", "Say that"})
    void aHardPhraseOfAGuideIsFound(String phrase) {
        assertThat(found(HARD_IN_A_GUIDE, phrase)).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cancelled",
                "interrupted before it was sent",
                "every Java platform has SHA-1",
                "The download is closed"
            })
    void aHardMessageIsFound(String message) {
        assertThat(HARD_IN_A_MESSAGE.matcher(message).find()).isTrue();
    }

    private static List<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(match -> match.group()).toList();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
