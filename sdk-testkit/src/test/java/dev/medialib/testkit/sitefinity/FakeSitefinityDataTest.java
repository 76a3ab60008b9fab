package dev.medialib.testkit.sitefinity;

import static dev.medialib.testkit.HttpCaller.parse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medialib.testkit.JavadocSample;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Data of the server as JSON: seeds that a person writes, and saved states. */
class FakeSitefinityDataTest {

    private static final Instant NOW = Instant.parse("2026-05-01T10:00:00Z");

    private final FakeSitefinity sitefinity = FakeSitefinity.start();
    private final Caller caller = new Caller(sitefinity);

    @BeforeEach
    void start() {
        at(sitefinity, NOW);
    }

    @AfterEach
    void close() {
        sitefinity.close();
    }

    private static void at(FakeSitefinity server, Instant time) {
        server.settings().clock.set(Clock.fixed(time, ZoneOffset.UTC));
        server.settings().backgroundTaskTime.set(Duration.ofMinutes(1));
    }

    /** Adds all that a server can have, and returns the paths of requests that read it. */
    private List<String> fill() throws Exception {
        sitefinity.addCulture("bg");
        sitefinity.addProvider("secondary", "Secondary");
        UUID site = sitefinity.addSite("Second", "secondary");
        sitefinity.addField("images", CustomField.text("Photographer"));
        sitefinity.addField("images", CustomField.related("Related", "images"));
        sitefinity.addField("images", CustomField.choice("Mood", "calm", "wild").notSortable());
        UUID tag = sitefinity.addTag("pets");
        sitefinity.addCategory("nature");
        UUID animals = sitefinity.addLibrary("albums", "Animals");
        UUID cars = sitefinity.addLibrary("albums", "Cars");
        sitefinity.addLibrary("albums", "Far away", "secondary");
        UUID folder = sitefinity.addFolder(animals, null, "Cats");
        UUID cat = sitefinity.addMedia(MediaSeed.image()
                .title("cat")
                .library(animals)
                .folder(folder)
                .tags(tag)
                .property("Photographer", "Ann")
                .property("Mood", "calm")
                .translation("bg", Map.of("Title", "котка", "UrlName", "kotka"))
                .file(new byte[] {1, 2, 3}, "cat.png", "image/png"));
        UUID dog = sitefinity.addMedia(
                MediaSeed.image().title("dog").library(animals).draft());
        sitefinity.addMedia(MediaSeed.video().title("film"));
        sitefinity.addMedia(MediaSeed.document().title("contract"));
        sitefinity.relate(cat, "Related", dog);
        sitefinity.lock(dog, "editor");
        caller.patch("images(" + cat + ")", "{\"Title\":\"changed\"}").isDone();
        caller.send(
                        "PATCH",
                        "images(" + cat + ")",
                        Map.of("X-File-Name", "new.png", "Content-Type", "image/png"),
                        new byte[] {9})
                .isDone();
        UUID gone = sitefinity.addMedia(MediaSeed.image().title("gone").library(animals));
        caller.delete("images(" + gone + ")").isDone();
        UUID later = sitefinity.addMedia(
                MediaSeed.image().title("later").library(animals).draft());
        caller.post(
                "images(" + later + ")/operation",
                "{\"action\":\"Schedule\",\"actionParameters\":{\"PublicationDate\":\"" + NOW.plusSeconds(90) + "\"}}");
        caller.post("albums/Default.Move", "{\"target\":\"" + animals + "\",\"items\":[\"" + cars + "\"]}")
                .isDone();
        caller.get("images/Default.GetChunkUploadInfo(libraryId='" + animals + "')");
        String item = "images(" + cat + ")";
        List<String> paths = new ArrayList<>(List.of(
                "images?$expand=Related,Parent",
                "images?sf_culture=bg",
                item,
                item + "/Related",
                item + "/operations",
                "albums",
                "albums?sf_provider=secondary",
                "albums?sf_site=" + site,
                "albums/Default.BackgroundTasks(taskType='')",
                "images/sfproviders",
                "folders",
                "flat-taxa",
                "hierarchy-taxa",
                "taxonomies",
                "sites",
                "videos",
                "documents",
                "$metadata"));
        paths.add(path(caller.get(item).ok()));
        paths.add(path(caller.get(item + "?sf_culture=bg").ok()));
        return paths;
    }

    private static String path(JsonNode item) {
        return URI.create(item.path("Url").asText()).getPath();
    }

    private static List<String> read(FakeSitefinity from, List<String> paths) throws Exception {
        Caller reader = new Caller(from);
        List<String> texts = new ArrayList<>();
        for (String path : paths) {
            Caller.Response response = reader.send("GET", path, Map.of(), new byte[0]);
            texts.add(path + " " + response.status() + " "
                    + response.text().replace(from.url().toString(), "URL"));
        }
        return texts;
    }

    private static String images(FakeSitefinity server) {
        return server.items("images").toString().replace(server.url().toString(), "URL");
    }

    @Test
    void anotherServerReadsAllThatOneHas() throws Exception {
        List<String> paths = fill();
        String saved = sitefinity.save();
        List<String> before = read(sitefinity, paths);
        assertThat(before).allMatch(text -> text.contains(" 200 "));
        try (FakeSitefinity other = FakeSitefinity.start()) {
            at(other, NOW);
            other.load(saved);

            assertThat(other.save()).isEqualTo(saved);
            assertThat(read(other, paths)).isEqualTo(before);
            assertThat(images(other)).isEqualTo(images(sitefinity));
            assertThat(other.recycled()).isEqualTo(sitefinity.recycled()).hasSize(1);
            assertThat(other.openUploadSessions()).isEqualTo(1);
        }
    }

    @Test
    void tasksAndSchedulesContinueAfterLoading() throws Exception {
        List<String> paths = fill();
        String saved = sitefinity.save();
        try (FakeSitefinity other = FakeSitefinity.start()) {
            other.load(saved);
            at(other, NOW.plusSeconds(120));
            at(sitefinity, NOW.plusSeconds(120));

            List<String> after = read(sitefinity, paths);

            assertThat(read(other, paths)).isEqualTo(after);
            assertThat(new Caller(other).get("images").titles()).contains("later");
            assertThat(new Caller(other).get("folders").titles()).contains("Cars");
        }
    }

    @Test
    void aServerGivesNewIdsAfterItsDataWasLoaded() throws Exception {
        fill();
        String saved = sitefinity.save();
        UUID next = sitefinity.addTag("next");

        sitefinity.load(saved);

        assertThat(sitefinity.addTag("next")).isEqualTo(next);
    }

    @Test
    void aResetReturnsToWhatWasLoaded() throws Exception {
        fill();
        String saved = sitefinity.save();
        sitefinity.load(saved);
        sitefinity.addTag("later");
        sitefinity.addField("images", CustomField.yesNo("Later"));

        sitefinity.reset();

        assertThat(sitefinity.save()).isEqualTo(saved);
    }

    @Test
    void aResetWithoutLoadedDataReturnsToANewServer() throws Exception {
        fill();

        sitefinity.reset();

        try (FakeSitefinity fresh = FakeSitefinity.start()) {
            at(fresh, NOW);
            fresh.reset();
            assertThat(sitefinity.save()).isEqualTo(fresh.save());
        }
        assertThat(sitefinity.items("images")).isEmpty();
    }

    @Test
    void theSampleOfTheDocumentationIsASeed() throws Exception {
        sitefinity.load(JavadocSample.of(FakeSitefinity.class));

        List<StoredItem> images = sitefinity.items("images");
        StoredItem cat = images.get(0);
        assertThat(cat.cultures()).containsExactly("bg", "en");
        assertThat(cat.publishedCultures()).containsExactly("bg", "en");
        assertThat(parse(cat.draft()).path("UrlName").asText()).isEqualTo("cat");
        assertThat(parse(cat.draft()).path("Photographer").asText()).isEqualTo("Ann");
        assertThat(sitefinity.file(cat.id())).isEqualTo("meow".getBytes(StandardCharsets.UTF_8));
        assertThat(images.get(1).lockedBy()).isEqualTo("editor");
        assertThat(images.get(1).live()).isNull();
        assertThat(caller.get("albums").titles()).containsExactlyInAnyOrder("Animals", "Default library");
        assertThat(caller.get("taxonomies").titles()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"pictures\":[]} | pictures is not known",
                "{\"images\":[{\"Colour\":1}]} | images[0]: images do not have the property Colour",
                "{\"images\":[{\"@locked\":1}]} | images[0].@locked is not known",
                "{\"images\":[{\"@file\":{\"name\":\"a\"}}]} | images[0].@file.bytes must be bytes in Base64",
                "{\"albums\":[{\"Provider\":\"x\"}]} | albums[0]: provider must be the name of a provider",
                "{\"albums\":[{\"@draft\":{}}]} | albums[0].DateCreated is required",
                "{\"albums\":[{\"DateCreated\":\"x\"}]} | albums[0]: DateCreated must be a time",
                "{\"cultures\":[]} | cultures must contain the default culture",
                "{\"fields\":{\"images\":[{\"name\":\"A\",\"kind\":\"x\"}]}} | fields.images[0].kind must be one of",
                "{\"fields\":{\"images\":[{\"name\":\"?\"}]}} | fields.images[0]: name must be letters",
                "{\"recycleBin\":{\"images\":[3]}} | recycleBin.images[0] must be an object",
                "{\"tasks\":[{}]} | tasks[0].key is required"
            })
    void aWrongSeedChangesNothingAndItsPathIsNamed(String seed, String message) {
        sitefinity.load("{\"albums\":[{\"Title\":\"Animals\"}]}");
        String before = sitefinity.save();

        assertThatThrownBy(() -> sitefinity.load(seed))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(message);

        assertThat(sitefinity.save()).isEqualTo(before);
    }
}
