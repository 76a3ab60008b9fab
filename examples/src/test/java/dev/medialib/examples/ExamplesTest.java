package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each example runs on a fake server, is short, and is listed. A new one is a class with a main method, a line in {@link #examples} and a
 * row in examples/README.md.
 */
class ExamplesTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "medialib", "examples");

    /** Each example with what it prints, in this order. */
    static Stream<Arguments> examples() {
        return Stream.of(
                shows(LivingdocsDownload.class, "image/jpeg, ", "saved to", "there is no such image"),
                shows(LivingdocsFindUses.class, "used: used by document", "image-directive", "unused: archived"),
                shows(LivingdocsFollowPublications.class, "1: publish", "uses [cat]", "no longer", "2: unpublish"),
                shows(LivingdocsTwoWriters.class, "expected version 1, but it is 2", "version 3: {", "Cat, asleep"),
                shows(LivingdocsUrlImport.class, "cat.jpg: imported, entry", "broken.jpg: failed, entry null"),
                shows(LivingdocsWebhookReceiver.class, "mediaLibraryEntry.revoke: remove", "again", "rejected"),
                shows(SanityAspects.class, "the aspect medialibRights", "Ada until 2030-01-01"),
                shows(SanityDownload.class, "sailing-boat.jpg: ", "saved to"),
                shows(SanityExport.class, "article/article-1.json", "person/person-1.json", "3 documents"),
                shows(SanityFolders.class, "Spring: [sailing boat]", "Spring: []", "Archive: [sailing"),
                shows(SanityMutateAll.class, "done: transaction", "12000 documents in 24", "Tag 11999"),
                shows(
                        SanitySignedUrls.class,
                        "is private",
                        "?w=200&keyid=",
                        "by the signed URL",
                        "status 401 without",
                        "deleted"),
                shows(SanitySubtitles.class, "is ready", "subtitles in en: ready", "a player plays http"),
                shows(SanityUploadFolder.class, "boat.jpg: 0 of", "boat.jpg: asset", "which was there already"),
                shows(
                        SanityVersions.class,
                        "a version of",
                        "a version of",
                        "medialib-article: mainImage.asset._ref is image-"),
                shows(SanityWebhookReceiver.class, "update article-1: Boats", "again: delivery-1", "rejected"),
                shows(SitefinityBatch.class, "status 204", "Changed in a batch"),
                shows(SitefinityChunkedUpload.class, "bytes sent", "5242880 bytes sent", "cat has 5242880 bytes"),
                shows(SitefinityCustomFields.class, "Sailing boat by Ada, rated 4.5"),
                shows(SitefinityDownload.class, "Sailing boat: ", "saved to", "there is no such image"),
                shows(SitefinityFolders.class, "examples: []", "archive: [Boats]", "is in the archive"),
                shows(SitefinityRelations.class, "related: [Image 1, Image 2]", "related: [Image 2]"),
                shows(SitefinityTags.class, "has 2 tags", "Image 0 has the tag boats", "Image 1 has the tag boats"),
                shows(SitefinityWebhookReceiver.class, "Image is published: Sailing boat", "rejected"));
    }

    private static Arguments shows(Class<?> example, CharSequence... printed) {
        return Arguments.of(example, printed);
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleRunsOnAFakeServer(Class<?> example, CharSequence... printed) throws Exception {
        assertThat(outputOf(example)).containsSubsequence(printed);
    }

    private static String outputOf(Class<?> example) throws Exception {
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
        try {
            example.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
        } finally {
            System.setOut(before);
        }
        return output.toString(StandardCharsets.UTF_8);
    }

    @Test
    void everyExampleIsRunByThisTest() throws IOException {
        assertThat(examples().map(example -> ((Class<?>) example.get()[0]).getSimpleName()))
                .containsExactlyInAnyOrderElementsOf(names());
    }

    @Test
    void everyExampleHasARowWithAllColumns() throws IOException {
        List<String> rows = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| [`"))
                .toList();

        assertThat(rows).map(row -> row.substring(4, row.indexOf("`]"))).containsExactlyInAnyOrderElementsOf(names());
        assertThat(rows).allSatisfy(row -> {
            List<String> columns = List.of(row.substring(1, row.length() - 1).split("\\|", -1));
            String name = row.substring(4, row.indexOf("`]"));
            assertThat(columns).hasSize(4).noneMatch(String::isBlank);
            assertThat(columns.get(0)).endsWith("(src/main/java/dev/medialib/examples/" + name + ".java) ");
        });
    }

    @Test
    void everyExampleHasLessThanAHundredLines() throws IOException {
        for (String name : names()) {
            assertThat(Files.readAllLines(SOURCES.resolve(name + ".java")))
                    .as(name)
                    .hasSizeLessThan(100);
        }
    }

    /** The classes with a main method, except the tours. */
    private static List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(SOURCES)) {
            return files.filter(file -> contains(file, "public static void main"))
                    .map(file -> file.getFileName().toString().replace(".java", ""))
                    .filter(name -> !name.contains("Tour"))
                    .toList();
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
