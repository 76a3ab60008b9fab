package dev.medialib.sitefinity.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.http.Method;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.library.Albums;
import dev.medialib.sitefinity.library.Folder;
import dev.medialib.sitefinity.media.Video;
import dev.medialib.sitefinity.media.Videos;
import dev.medialib.sitefinity.query.FolderFields;
import dev.medialib.sitefinity.query.VideoFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is made, changed, replaced and deleted on a server that others wrote is so when it is read again. */
@Tag("interop")
@ExtendWith(PeerSite.Shared.class)
class ChangesWithODataPeerTest {
    private static final List<UUID> TAGS = List.of(PeerSite.tag(1), PeerSite.tag(2));

    private final SitefinityClient client;

    ChangesWithODataPeerTest(PeerSite site) {
        this.client = site.client();
    }

    /** It takes no files, so that a video comes from its fields. */
    private Video video() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("Title", "A video");
        fields.put("Description", "Two cats");
        fields.put("Author", "Ann");
        fields.put("UrlName", "a-video");
        fields.put("Ordinal", 7.1);
        fields.put("Tags", TAGS);
        fields.put("ParentId", PeerSite.ANIMALS);
        fields.put("FolderId", PeerSite.FOLDER);
        fields.put("PublicationDate", "2021-04-19T13:34:31Z");
        fields.put("Width", 640);
        return client.call(Method.POST, "videos", r -> r.json(fields)).as(Video.class);
    }

    @Test
    void aLibraryLivesFromItsCreationToItsDeletion() {
        Albums albums = client.albums();

        Album made = albums.create(a -> a.title("O'Reilly & Söhne").urlName("o-reilly"));
        assertThat(made.title()).isEqualTo("O'Reilly & Söhne");
        assertThat(albums.get(made.id())).isEqualTo(made);
        assertThat(albums.find(made.id())).contains(made);

        Album renamed = albums.updateAndGet(made.id(), a -> a.title("Renamed"));
        assertThat(renamed.title()).isEqualTo("Renamed");
        assertThat(renamed.urlName()).isEqualTo("o-reilly");

        Album replaced = albums.replace(made.id(), a -> a.withUrlName("replaced"));
        assertThat(replaced.urlName()).isEqualTo("replaced");
        assertThat(albums.get(made.id()).urlName()).isEqualTo("replaced");
        assertThat(albums.get(made.id()).title()).isEqualTo("Renamed");

        albums.delete(made.id());
        assertThat(albums.find(made.id())).isEmpty();
        assertThatThrownBy(() -> albums.get(made.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> albums.delete(made.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> albums.update(made.id(), a -> a.title("Too late")))
                .isInstanceOf(NotFoundException.class);
        assertThat(albums.find(made.id())).as("made by a change").isEmpty();
    }

    @Test
    void anUpdateSetsAndClearsWhatIsNamedAndLeavesTheRest() {
        Videos videos = client.videos();
        Video before = video();

        videos.update(
                before.id(),
                v -> v.title("It's \"changed\"\n#1")
                        .author("")
                        .clearDescription()
                        .ordinal(new BigDecimal("-2.25"))
                        .includeInSitemap(false)
                        .tags(List.of(PeerSite.tag(0)))
                        .category(List.of())
                        .publicationDate(Instant.parse("2022-01-02T03:04:05Z"))
                        .clearFolderId());

        Video after = videos.get(before.id());
        assertThat(after.title()).isEqualTo("It's \"changed\"\n#1");
        assertThat(after.author()).isEmpty();
        assertThat(after.description()).isNull();
        assertThat(after.ordinal()).isEqualByComparingTo("-2.25");
        assertThat(after.includeInSitemap()).isFalse();
        assertThat(after.tags()).containsExactly(PeerSite.tag(0));
        assertThat(after.category()).isEmpty();
        assertThat(after.publicationDate().toInstant()).isEqualTo(Instant.parse("2022-01-02T03:04:05Z"));
        assertThat(after.folderId()).isNull();
        assertThat(after.explicitNulls()).contains("Description", "FolderId");

        assertThat(after.urlName()).isEqualTo("a-video");
        assertThat(after.parentId()).isEqualTo(PeerSite.ANIMALS);
        assertThat(after.width()).isEqualTo(640);
        assertThat(after.dateCreated()).isEqualTo(before.dateCreated());
        videos.delete(before.id());
    }

    @Test
    void aReplacementChangesWhatWasChangedAndKeepsTheRest() {
        Videos videos = client.videos();
        Video before = video();

        Video sent = videos.replace(
                before.id(), v -> v.withTitle("Replaced").withAuthor("").withTags(List.of()));

        Video after = videos.get(before.id());
        assertThat(after).isEqualTo(sent.withLastModified(after.lastModified()));
        assertThat(after.title()).isEqualTo("Replaced");
        assertThat(after.author()).isEmpty();
        assertThat(after.tags()).isEmpty();
        assertThat(after.description()).isEqualTo("Two cats");
        assertThat(after.ordinal()).isEqualByComparingTo("7.1");
        assertThat(after.width()).as("of the server").isEqualTo(640);
        videos.delete(before.id());
    }

    @Test
    void anItemOfAListThatLacksFieldsReplacesNothing() {
        Video made = video();
        Video listed = client.videos()
                .list(q -> q.select(VideoFields.TITLE).filter(VideoFields.ID.eq(made.id())))
                .firstPage()
                .items()
                .get(0);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.videos().replace(listed))
                .withMessageContaining("Tags");
        assertThat(client.videos().get(made.id())).isEqualTo(made);
        client.videos().delete(made.id());
    }

    @Test
    void anItemMovesToAFolderAndToAnotherLibrary() {
        Video made = video();

        client.videos().move(made.id(), PeerSite.CARS, null);
        Video atRoot = client.videos().get(made.id());
        assertThat(atRoot.parentId()).isEqualTo(PeerSite.CARS);
        assertThat(atRoot.folderId()).isNull();

        client.videos().move(made.id(), PeerSite.ANIMALS, PeerSite.FOLDER);
        assertThat(client.videos().inFolder(PeerSite.FOLDER).stream().map(Video::id))
                .contains(made.id());
        assertThat(client.videos().get(made.id()).title()).isEqualTo("A video");
        client.videos().delete(made.id());
    }

    @Test
    void aServerWithoutCulturesDeletesTheItemWithOrWithoutACulture() {
        SitefinityClient bulgarian = client.withCulture("bg");
        Video first = video();
        Video second = video();

        bulgarian.videos().delete(first.id());
        bulgarian.videos().deleteTranslation(second.id(), "bg");

        assertThat(client.videos().find(first.id())).isEmpty();
        assertThat(client.videos().find(second.id())).isEmpty();
    }

    @Test
    void foldersAreMadeInLibrariesAndInEachOther() {
        Folder cats = client.folders().create(f -> f.title("Cats").rootId(PeerSite.ANIMALS));
        Folder kittens = client.folders()
                .create(f -> f.title("Kittens").rootId(PeerSite.ANIMALS).parentId(cats.id()));

        assertThat(client.folders().atRootOf(PeerSite.ANIMALS))
                .extracting(Folder::id)
                .containsExactly(cats.id());
        assertThat(client.folders().children(cats.id()))
                .extracting(Folder::title)
                .containsExactly("Kittens");
        client.folders().update(kittens.id(), f -> f.clearParentId());
        assertThat(client.folders().count(FolderFields.atTopOf(PeerSite.ANIMALS)))
                .isEqualTo(2);
        client.folders().replace(kittens.id(), f -> f.withTitle("Young cats"));
        assertThat(client.folders().get(kittens.id()).title()).isEqualTo("Young cats");

        client.folders().delete(kittens.id());
        client.folders().delete(cats.id());
        assertThat(client.folders().count()).isZero();
    }

    @Test
    void whatAnOperationAnswersIsReadByTheGenericCall() {
        JsonData answer = client.call(
                Method.POST,
                "images({id})/Default.Operation",
                r -> r.path("id", PeerSite.CAT).json(Map.of("action", "Publish")));

        assertThat(answer.get("value").asString()).isEqualTo("done Publish");
    }
}
