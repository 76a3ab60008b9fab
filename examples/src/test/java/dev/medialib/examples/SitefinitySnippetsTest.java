package dev.medialib.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.content.Content;
import dev.medialib.core.content.Download;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Page;
import dev.medialib.core.paging.PageToken;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.auth.OAuthLogin;
import dev.medialib.sitefinity.batch.BatchReference;
import dev.medialib.sitefinity.batch.BatchResult;
import dev.medialib.sitefinity.error.OperationFailedException;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.library.Folder;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.media.Images;
import dev.medialib.sitefinity.media.ItemAction;
import dev.medialib.sitefinity.media.Video;
import dev.medialib.sitefinity.metadata.FieldInfo;
import dev.medialib.sitefinity.metadata.Provider;
import dev.medialib.sitefinity.metadata.ServiceMetadata;
import dev.medialib.sitefinity.query.BooleanField;
import dev.medialib.sitefinity.query.ChoiceField;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.NumberField;
import dev.medialib.sitefinity.query.RelatedField;
import dev.medialib.sitefinity.query.StringField;
import dev.medialib.sitefinity.taxonomy.Taxon;
import dev.medialib.sitefinity.user.CurrentUser;
import dev.medialib.testkit.sitefinity.CustomField;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import dev.medialib.testkit.sitefinity.MediaSeed;
import dev.medialib.testkit.sitefinity.settings.Role;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The snippets of docs/sitefinity.md, run. */
class SitefinitySnippetsTest {
    private static final UUID GUID = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");

    private FakeSitefinity server;
    private SitefinityClient sitefinity;
    private String url;
    private UUID library;
    private UUID id;

    @BeforeEach
    void start() {
        server = FakeSitefinity.start();
        server.addCulture("bg-BG");
        server.addField("images", CustomField.text("Photographer"));
        server.addField("images", CustomField.related("RelatedImages", "images"));
        url = server.url().toString();
        library = server.addLibrary("albums", "Animals");
        id = server.addMedia(
                MediaSeed.image().title("cat").library(library).translation("bg-BG", Map.of("Title", "котка")));
        sitefinity = SitefinityClient.builder()
                .baseUrl(url)
                .accessKey(server.accessKey())
                .build();
    }

    @AfterEach
    void stop() {
        sitefinity.close();
        server.close();
    }

    @Test
    void aClientIsBuiltWithAnAccessKey() {
        String accessKey = server.accessKey();

        try (SitefinityClient sitefinity =
                SitefinityClient.builder().baseUrl(url).accessKey(accessKey).build()) {
            for (Image image : sitefinity.images().inLibrary(library)) {
                System.out.println(image.title() + " " + sitefinity.resolveUrl(image));
            }
        }

        assertThat(server.requests())
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.header("X-SF-Access-Key")).isEqualTo(accessKey));
    }

    @Test
    void theFileOfAnItemIsDownloaded(@TempDir Path folder) {
        try (Download download = sitefinity.download(sitefinity.images().get(id))) {
            download.saveTo(folder.resolve("cat.jpg"));
        }

        assertThat(folder.resolve("cat.jpg")).isNotEmptyFile();
    }

    @Test
    void aCredentialIsChecked() {
        CurrentUser user = sitefinity.users().current();
        if (!Boolean.TRUE.equals(user.isAuthenticated())) {
            throw new IllegalStateException("the credential was not accepted");
        }

        assertThat(user.username()).isEqualTo("admin");
    }

    @Test
    void aClientLogsInAtAServiceWhoseSetsHaveOtherNames() {
        String password = "pass word";
        String clientSecret = "client secret";
        String serviceKey = "service-key";
        server.settings().serviceRoot.set("api/media");
        server.settings().urlNameOf.set("images", "pictures");
        server.settings().serviceKey.set(serviceKey);
        server.addUser("dam@example.com", password, Role.BACKEND);
        server.addOAuthClient("dam-import", clientSecret);

        SitefinityClient client = SitefinityClient.builder()
                .baseUrl(url)
                .servicePath("api/media")
                .entitySet("images", "pictures")
                .serviceKey(serviceKey)
                .login(OAuthLogin.password("dam@example.com", password)
                        .client("dam-import", clientSecret)
                        .scope("offline_access"))
                .build();

        assertThat(client.images().get(id).title()).isEqualTo("cat");
        client.close();
    }

    @Test
    void viewsReadOtherLanguagesAndProviders() {
        server.addProvider("librariesProvider2", "Archive");
        UUID siteId = server.addSite("Shop", "librariesProvider2");

        SitefinityClient bulgarian = sitefinity.withCulture("bg-BG").withFallbackProperties("*");
        SitefinityClient archive = sitefinity.withSite(siteId).withProvider("librariesProvider2");

        assertThat(bulgarian.images().get(id).title()).isEqualTo("котка");
        assertThat(archive.images().count()).isZero();
    }

    @Test
    void listsArePagedAndGoOnFromAToken() {
        for (int i = 1; i < 120; i++) {
            server.addMedia(MediaSeed.image().library(library));
        }

        Paged<Image> images = sitefinity
                .images()
                .list(q -> q.filter(ImageFields.PARENT_ID.eq(library))
                        .orderBy(ImageFields.LAST_MODIFIED.descending())
                        .select(ImageFields.TITLE, ImageFields.TAGS)
                        .limit(1_000)
                        .count());
        Page<Image> first = images.firstPage();
        PageToken next = first.next(); // null on the last page; as text: next.value(), and back: PageToken.parse(text)
        List<Image> rest = images.from(next).toList();

        assertThat(first.items()).hasSize(50);
        assertThat(first.total()).hasValue(120);
        assertThat(rest).hasSize(70);
    }

    @Test
    void filtersAreJoined() {
        UUID tag = server.addTag("pets");
        server.addMedia(MediaSeed.image()
                .title("O'Reilly & Sons #1")
                .tags(tag)
                .property("Width", 2048)
                .property("Photographer", "Ada"));

        Filter large = ImageFields.TITLE.startsWith("O'Reilly & Sons").and(ImageFields.WIDTH.ge(1024));
        Filter ours = ImageFields.TAGS
                .contains(tag)
                .or(StringField.named("Photographer").isNull());
        long matching = sitefinity.images().count(large.and(ours));

        assertThat(matching).isEqualTo(1);
    }

    @Test
    void theTableOfFiltersSaysWhatTheyWrite() throws Exception {
        Instant noon = Instant.parse("2021-04-19T13:34:31Z");
        List<Filter> filters = List.of(
                ImageFields.TITLE.eq("O'Reilly"),
                ImageFields.WIDTH.ge(1024),
                ImageFields.LAST_MODIFIED.lt(noon),
                ImageFields.AUTHOR.isNull(),
                ImageFields.EXTENSION.in(".jpg", ".png"),
                ImageFields.TITLE.contains("cat"),
                ImageFields.TITLE.startsWith("cat"),
                ImageFields.PARENT_ID.eq(GUID),
                ImageFields.TAGS.contains(GUID),
                ImageFields.TAGS.containsNone(List.of(GUID)),
                ImageFields.TAGS.containsOnly(List.of(GUID)),
                ImageFields.TAGS.isEmpty(),
                BooleanField.named("Approved").isTrue(),
                NumberField.named("Rating").gt(4.5),
                ChoiceField.named("Mood").eq("1"),
                RelatedField.named("RelatedImages").any(ImageFields.TITLE.eq("cat")),
                ImageFields.TITLE.eq("cat").not(),
                ImageFields.TITLE.eq("cat").and(ImageFields.WIDTH.ge(1024)),
                ImageFields.TITLE.eq("cat").or(ImageFields.TITLE.eq("dog")),
                Filter.raw("tolower(Title) eq 'cat'"));

        String page = Files.readString(Path.of("..", "docs", "sitefinity.md"));

        assertThat(filters).allSatisfy(filter -> assertThat(page).contains("| `" + filter + "` |"));
    }

    @Test
    void aListLeavesOutWhatASingleItemHas() {
        Image listed = sitefinity.images().list().firstPage().items().get(0); // tags() is null: they did not come
        Image whole = sitefinity.images().get(listed.id()); // tags() is a list, which may be empty
        List<Image> all = sitefinity.images().list(q -> q.selectAll()).toList();

        assertThat(listed.tags()).isNull();
        assertThat(whole.tags()).isEmpty();
        assertThat(all).allSatisfy(image -> assertThat(image.tags()).isNotNull());
    }

    @Test
    void anImageIsUploadedAndPublished(@TempDir Path directory) throws Exception {
        Path file = Files.write(directory.resolve("котка.jpg"), Picture.of().bytes());

        Image image = sitefinity
                .images()
                .upload(
                        Content.of(file),
                        u -> u.parentId(library)
                                .title("Котка")
                                .fields(f -> f.alternativeText("A cat"))
                                .publish(true));

        assertThat(server.file(image.id())).isEqualTo(Picture.of().bytes());
        assertThat(sitefinity.images().get(image.id()).title()).isEqualTo("Котка");
    }

    @Test
    void aLargeFileGoesInChunks(@TempDir Path directory) throws Exception {
        Path file = Files.write(directory.resolve("cat.mp4"), new byte[3 * 1024 * 1024]);
        UUID videoLibrary = server.addLibrary("videolibraries", "Animals");
        server.settings().chunkedUploads.set(true);
        server.settings().chunkSize.set(1024 * 1024);
        AtomicLong sent = new AtomicLong();

        Video video = sitefinity
                .videos()
                .upload(
                        Content.of(file),
                        u -> u.parentId(videoLibrary)
                                .chunksFrom(2 * 1024 * 1024)
                                .parallelChunks(2)
                                .onProgress(p -> sent.set(p.sent())));
        sitefinity.videos().publish(video.id());

        assertThat(sent).hasValue(3 * 1024 * 1024);
        assertThat(sitefinity.videos().get(video.id()).totalSize()).isEqualTo(3 * 1024 * 1024);
    }

    @Test
    void anItemIsChangedAndPublished() {
        sitefinity
                .images()
                .updateAndPublish(
                        id, c -> c.alternativeText("A cat").clearAuthor().field("Photographer", "Ada"));

        sitefinity
                .images()
                .replaceAndPublish(id, image -> image.withTitle("Cat").withDescription("Asleep"));

        Image image = sitefinity.images().get(id);
        assertThat(image.title()).isEqualTo("Cat");
        assertThat(image.alternativeText()).isEqualTo("A cat");
        assertThat(image.unknownProperties()).containsEntry("Photographer", JsonData.of("Ada"));
    }

    @Test
    void oneTranslationOrAllAreDeleted() {
        sitefinity.images().deleteTranslation(id, "bg-BG"); // only this language
        sitefinity.images().delete(id); // all languages, whatever the client's own

        assertThat(server.requests())
                .filteredOn(r -> r.method().equals("DELETE"))
                .hasSize(2);
        assertThat(sitefinity.images().find(id)).isEmpty();
    }

    @Test
    void librariesHoldFoldersWhichHoldItems() {
        Album album = sitefinity.albums().create(a -> a.title("Pets"));
        Folder cats = sitefinity.folders().create(f -> f.rootId(album.id()).title("Cats"));
        sitefinity.images().move(id, album.id(), cats.id());
        sitefinity.images().publish(id);

        List<Image> everywhere = sitefinity.images().inLibrary(album.id()).toList();
        List<Image> inCats = sitefinity
                .images()
                .inFolder(cats.id(), q -> q.filter(ImageFields.AUTHOR.isEmpty()))
                .toList();
        List<Folder> folders = sitefinity.albums().allFolders(album.id()).toList();

        assertThat(everywhere).extracting(Image::id).containsExactly(id);
        assertThat(inCats).extracting(Image::id).containsExactly(id);
        assertThat(folders).extracting(Folder::title).containsExactly("Cats");
    }

    @Test
    void theWorkflowLocksSavesAndSchedules() {
        Instant tomorrow = Instant.now().plus(Duration.ofDays(1));

        sitefinity.images().saveTemp(id, c -> c.title("Cat")); // locks the item; only this user sees the change
        sitefinity.images().saveDraft(id); // now the draft has it
        for (ItemAction action : sitefinity.images().operations(id)) {
            System.out.println(action.name());
        }
        sitefinity.images().schedule(id, tomorrow, null);

        assertThat(server.item(id).draft()).contains("\"Cat\"");
        assertThat(server.item(id).workflow()).isEqualTo("Scheduled");
    }

    @Test
    void anOperationThatIsRefusedSaysWhatIsPossible() {
        server.settings().failNextOperation.set("Publish", "waits for approval");
        StringBuilder said = new StringBuilder();

        try {
            sitefinity.images().publish(id);
        } catch (OperationFailedException e) {
            said.append(e.action() + ": " + e.vendorMessage() + "; possible: " + e.availableActions());
        }

        assertThat(said).startsWith("Publish: waits for approval");
    }

    @Test
    void relationsAreAddedAndListed() {
        UUID other = server.addMedia(MediaSeed.image().title("dog"));

        Images images = sitefinity.images();
        images.lock(id);
        images.relations().add(id, "RelatedImages", images.reference(other));
        images.publish(id);
        List<Image> related =
                images.relations().list(id, "RelatedImages", Image.class).toList();

        assertThat(related).extracting(Image::id).containsExactly(other);
    }

    @Test
    void tagsAreFoundAndSet() {
        UUID pets = server.addTag("pets");

        List<UUID> tags = sitefinity.taxonomies().tags().stream()
                .filter(tag -> "pets".equals(tag.title()))
                .map(Taxon::id)
                .toList();
        sitefinity.images().update(id, c -> c.tags(tags)); // all former tags are replaced
        sitefinity.images().publish(id);

        assertThat(sitefinity.images().get(id).tags()).containsExactly(pets);
    }

    @Test
    void aBatchSendsSeveralRequests() {
        BatchResult result =
                sitefinity.batch(b -> b.call(c -> c.images().get(id)).changeset(changes -> {
                    BatchReference changed = changes.call(c -> c.images().update(id, i -> i.title("Cat")));
                    changes.operate(changed, "Publish");
                }));
        Image before = result.orThrow().slot(0).get(0).as(Image.class);

        assertThat(before.title()).isEqualTo("cat");
        assertThat(sitefinity.images().get(id).title()).isEqualTo("Cat");
    }

    @Test
    void theServiceSaysWhatItHas() {
        List<Provider> providers = sitefinity.providers("images");
        ServiceMetadata metadata = sitefinity.metadata();
        List<FieldInfo> fields = metadata.entitySet("images").orElseThrow().fields();

        assertThat(providers).isNotEmpty();
        assertThat(fields)
                .filteredOn(field -> field.name().equals("Photographer"))
                .singleElement()
                .satisfies(field -> assertThat(field.type()).isEqualTo("Edm.String"));
    }
}
