package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every Java snippet of the documentation stands in code that is compiled and run. */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Pattern SNIPPET = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern LINK = Pattern.compile("]\\((?!https?:)([^)#]+)");

    /** A snippet and where it is from. */
    record Snippet(Path page, String code) {
        @Override
        public String toString() {
            return page.getFileName() + ": " + code.strip().lines().findFirst().orElse("");
        }
    }

    static List<Path> pages() throws IOException {
        try (Stream<Path> docs = Files.walk(ROOT.resolve("docs"))) {
            List<Path> pages = new ArrayList<>(
                    docs.filter(p -> p.toString().endsWith(".md")).toList());
            pages.add(ROOT.resolve("README.md"));
            pages.add(ROOT.resolve("CONTRIBUTING.md"));
            pages.add(ROOT.resolve("examples/README.md"));
            return pages;
        }
    }

    static List<Snippet> snippets() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (Path page : pages()) {
            Matcher matcher = SNIPPET.matcher(Files.readString(page));
            while (matcher.find()) {
                snippets.add(new Snippet(page, matcher.group(1)));
            }
        }
        return snippets;
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void everySnippetStandsInCodeThatIsCompiledAndRun(Snippet snippet) throws IOException {
        String wanted = withoutSpace(snippet.code());
        assertThat(sources().stream().anyMatch(source -> source.contains(wanted)))
                .as("code that holds this snippet, apart from white space")
                .isTrue();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyLinkLeadsToAFile(Path page) throws IOException {
        Matcher matcher = LINK.matcher(Files.readString(page));
        while (matcher.find()) {
            assertThat(page.resolveSibling(matcher.group(1))).exists();
        }
    }

    @Test
    void theReadmeHasSnippets() throws IOException {
        assertThat(snippets())
                .extracting(s -> s.page().getFileName().toString())
                .contains("README.md");
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src"))) {
            for (Path file : files.filter(p -> p.toString().endsWith(".java")).toList()) {
                sources.add(withoutSpace(Files.readString(file)));
            }
        }
        return sources;
    }

    private static String withoutSpace(String code) {
        return code.replaceAll("\\s+", "");
    }
}
