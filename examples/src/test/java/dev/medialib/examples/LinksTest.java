package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every relative link in a Markdown file leads to a file of the repository and, with an anchor, to one of its headings. */
class LinksTest {
    private static final Path ROOT = Path.of("..");
    private static final Set<String> NO_SOURCES = Set.of("target", "node_modules", ".git", ".m2");
    private static final Pattern CODE = Pattern.compile("(?ms)^(```+).*?^\\1|`[^`\\n]+`");
    private static final Pattern LINK = Pattern.compile("]\\(([^)\\s]+)\\)|(?m)^\\[[^]]+]: (\\S+)");
    private static final Pattern SCHEME = Pattern.compile("[a-z][a-z+.-]*:.*");
    private static final Pattern HEADING = Pattern.compile("(?m)^#{1,6} +(.+?) *#*$");

    static List<Path> pages() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .filter(file -> Stream.of(file.toString().split("[/\\\\]")).noneMatch(NO_SOURCES::contains))
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyRelativeLinkLeadsToAFileAndItsHeading(Path page) throws IOException {
        assertThat(brokenLinks(page)).isEmpty();
    }

    @Test
    void pagesOfAllFoldersAreRead() throws IOException {
        assertThat(pages())
                .extracting(page -> ROOT.relativize(page).toString().replace('\\', '/'))
                .contains("README.md", "SECURITY.md", "docs/README.md", "docs/quick-start.md", "examples/README.md");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Two commands|two-commands",
                "Private assets: keys and signed URLs|private-assets-keys-and-signed-urls",
                "Call `check()`, then_go|call-check-then_go",
                "1. Install the SDK|1-install-the-sdk",
                "The [README](../README.md)|the-readme"
            })
    void aHeadingHasTheAnchorThatGithubGivesIt(String heading, String anchor) {
        assertThat(anchors("# " + heading)).containsExactly(anchor);
    }

    @Test
    void equalHeadingsAreNumbered() {
        assertThat(anchors("# Next\n\n```\n# no heading\n```\n\n## Next\n")).containsExactly("next", "next-1");
    }

    private static List<String> brokenLinks(Path page) throws IOException {
        List<String> broken = new ArrayList<>();
        Matcher matcher = LINK.matcher(withoutCode(Files.readString(page)));
        while (matcher.find()) {
            String link = matcher.group(1) != null ? matcher.group(1) : matcher.group(2);
            if (!SCHEME.matcher(link).matches() && !leadsSomewhere(page, link)) {
                broken.add(link);
            }
        }
        return broken;
    }

    private static boolean leadsSomewhere(Path page, String link) {
        String[] parts = link.split("#", 2);
        Path file = parts[0].isEmpty() ? page : page.resolveSibling(parts[0]);
        if (!Files.exists(file)) {
            return false;
        }
        return parts.length == 1
                || !file.toString().endsWith(".md")
                || anchors(read(file)).contains(parts[1]);
    }

    /** Lower case, without punctuation, with dashes for blanks; a repeated heading gets a number. */
    private static List<String> anchors(String markdown) {
        List<String> anchors = new ArrayList<>();
        Map<String, Integer> seen = new HashMap<>();
        Matcher matcher = HEADING.matcher(withoutFences(markdown));
        while (matcher.find()) {
            String text = matcher.group(1).replaceAll("]\\([^)]*\\)", "");
            String anchor = text.toLowerCase(Locale.ROOT)
                    .replaceAll("[^\\p{L}\\p{N}\\p{M} _-]", "")
                    .replace(' ', '-');
            int earlier = seen.merge(anchor, 1, Integer::sum) - 1;
            anchors.add(earlier == 0 ? anchor : anchor + "-" + earlier);
        }
        return anchors;
    }

    private static String withoutCode(String markdown) {
        return CODE.matcher(markdown).replaceAll("");
    }

    /** Code in headings is part of their anchor. */
    private static String withoutFences(String markdown) {
        return CODE.matcher(markdown)
                .replaceAll(code -> code.group(1) == null ? Matcher.quoteReplacement(code.group()) : "");
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
