package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every Java snippet of the documentation stands in code that is compiled and run. Those of the pages by task, and of the README, are
 * whole files: a reader can paste them and compile them as they are.
 */
class DocumentationTest {
    private static final Path ROOT = Path.of("..");
    private static final Path GUIDES = Path.of("src", "test", "java", "dev", "medialib", "examples", "guides");
    private static final Pattern SNIPPET = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final Pattern CLASS = Pattern.compile("(?m)^(?:public )?(?:final )?class (\\w+)");

    /** The pages that may show parts of a file; all others show whole files. */
    private static final Set<String> REFERENCES = Set.of(
            "livingdocs.md",
            "sanity.md",
            "sitefinity.md",
            "architecture.md",
            "adding-an-endpoint.md",
            "CONTRIBUTING.md");

    /** A snippet and where it is from. */
    record Snippet(Path page, String code) {
        String className() {
            Matcher matcher = CLASS.matcher(code);
            assertThat(matcher.find()).as("a class in the snippet").isTrue();
            return matcher.group(1);
        }

        @Override
        public String toString() {
            return page.getFileName() + ": "
                    + code.lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("import "))
                            .findFirst()
                            .orElse("");
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

    static List<Snippet> wholeFiles() throws IOException {
        return snippets().stream()
                .filter(snippet ->
                        !REFERENCES.contains(snippet.page().getFileName().toString()))
                .toList();
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
    @MethodSource("wholeFiles")
    void aSnippetOfATaskPageCompilesAsItIs(Snippet snippet, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(snippet.className() + ".java"), snippet.code());

        assertThat(snippet.code()).doesNotContain("package ");
        assertThat(errorsOf(file, folder)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("wholeFiles")
    void aClassOfATaskPageIsRunByATest(Snippet snippet) throws IOException {
        String name = snippet.className();
        assertThat(guides())
                .filteredOn(file -> file.getFileName().toString().endsWith("Test.java"))
                .anySatisfy(test -> assertThat(test).content().containsPattern("\\b" + name + "\\b"));
    }

    @Test
    void theReadmeAndTheTaskPagesHaveSnippets() throws IOException {
        assertThat(wholeFiles())
                .extracting(s -> s.page().getFileName().toString())
                .contains("README.md", "quick-start.md", "paging.md", "production.md");
    }

    /** What javac prints; empty when it compiles. */
    private static String errorsOf(Path file, Path target) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter printed = new StringWriter();
        List<String> options =
                List.of("-proc:none", "-d", target.toString(), "-classpath", System.getProperty("java.class.path"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(printed, files, null, options, null, files.getJavaFileObjects(file))
                    .call();
            return compiled ? "" : printed.toString();
        }
    }

    private static List<Path> guides() throws IOException {
        try (Stream<Path> files = Files.list(GUIDES)) {
            return files.toList();
        }
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
