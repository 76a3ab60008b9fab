package dev.medialib.sitefinity.interop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.paging.Page;
import dev.medialib.core.paging.PageToken;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.query.Expand;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.Order;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of a server whose pages have 50 items at most, and whose next links are relative, with {@code %24} for the dollar. */
@Tag("interop")
@ExtendWith(PeerSite.Shared.class)
class PagingWithODataPeerTest {
    private static final String REILLY = "O'Reilly & Sons #1 100% a+b";

    private final SitefinityClient client;
    private final PeerSite site;

    PagingWithODataPeerTest(PeerSite site) {
        this.site = site;
        this.client = site.client();
    }

    private List<UUID> ids(Consumer<ListQuery.Builder> query) {
        return client.images().list(query).stream().map(Image::id).toList();
    }

    private List<Integer> pages(Consumer<ListQuery.Builder> query) {
        return client.images()
                .list(query)
                .pageStream()
                .map(page -> page.items().size())
                .filter(size -> size > 0)
                .toList();
    }

    private String target(Consumer<ListQuery.Builder> query, PageToken from) {
        return client.preview(c -> c.images().list(query).from(from).firstPage())
                .url();
    }

    @Test
    void everyImageComesOnceInTheOrderOfIds() {
        List<UUID> all = IntStream.rangeClosed(1, PeerSite.IMAGES)
                .mapToObj(PeerSite::id)
                .sorted(Comparator.comparing(UUID::toString))
                .toList();

        assertThat(ids(q -> {})).isEqualTo(all);
        assertThat(site.images()).extracting(Image::id).isEqualTo(all);
        assertThat(pages(q -> {})).containsExactly(50, 50, 20);
    }

    @Test
    void theNextPageIsWhereTheServersLinkSays() {
        Page<Image> first = client.images().list().firstPage();

        assertThat(first.items()).hasSize(50);
        assertThat(target(q -> {}, first.next()))
                .contains("/api/default/images?")
                .contains("%24skiptoken=50");
    }

    @Test
    void aNastyFilterSurvivesTheNextLinks() {
        Consumer<ListQuery.Builder> query =
                q -> q.filter(ImageFields.TITLE.ne(REILLY).and(ImageFields.TITLE.ne("котка 日本")));
        List<UUID> others = site.images().stream()
                .map(Image::id)
                .filter(id -> !id.equals(PeerSite.id(2)) && !id.equals(PeerSite.id(3)))
                .toList();

        assertThat(ids(query)).isEqualTo(others).hasSize(118);
        assertThat(target(query, client.images().list(query).firstPage().next()))
                .contains("%24skiptoken=50");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 49, 50, 51, 60, 100, 119, 120, 121, 1000})
    void whateverIsAskedForAtOnceEveryImageComesOnce(int pageSize) {
        // single items make too many requests
        int limit = pageSize == 1 ? 9 : 1000;

        assertThat(ids(q -> q.pageSize(pageSize).limit(limit)))
                .isEqualTo(site.images().stream().map(Image::id).limit(limit).toList());
        assertThat(pages(q -> q.pageSize(pageSize).limit(limit)))
                .allSatisfy(size -> assertThat(size).isBetween(1, Math.min(pageSize, 50)));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 49, 50, 51, 75, 100, 101, 120, 121})
    void aLimitIsKeptOverThePages(int limit) {
        assertThat(ids(q -> q.limit(limit)))
                .isEqualTo(site.images().stream().map(Image::id).limit(limit).toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 50, 69, 119, 120, 500})
    void whatIsSkippedDoesNotCome(int skip) {
        List<UUID> rest = site.images().stream().map(Image::id).skip(skip).toList();

        assertThat(ids(q -> q.skip(skip))).isEqualTo(rest);
        assertThat(ids(q -> q.skip(skip).count().limit(30).pageSize(20)))
                .isEqualTo(rest.stream().limit(30).toList());
    }

    @Test
    void theTotalIsThatOfTheFilterWhateverIsSkippedAndLimited() {
        assertThat(client.images()
                        .list(q -> q.count().skip(10).limit(60).filter(ImageFields.PARENT_ID.eq(PeerSite.CARS)))
                        .pageStream())
                .allSatisfy(page -> assertThat(page.total()).hasValue(60))
                .flatExtracting(Page::items)
                .hasSize(50);
        assertThat(client.images().list().firstPage().total()).isEmpty();
    }

    @Test
    void itemsAreCounted() {
        assertThat(client.images().count()).isEqualTo(PeerSite.IMAGES);
        assertThat(client.images().count(ImageFields.TITLE.contains(" & Sons #1 100% a+b")))
                .isEqualTo(1);
        assertThat(client.videos().count(ImageFields.TITLE.eq("no such video"))).isZero();
    }

    @Test
    void aPrintedTokenGoesOnWhereItsPageEnded() {
        for (Integer size : new Integer[] {null, 30}) {
            Consumer<ListQuery.Builder> query = q -> {
                if (size != null) {
                    q.pageSize(size);
                }
            };
            Page<Image> first = client.images().list(query).firstPage();
            PageToken token = PageToken.parse(first.next().toString());

            assertThat(client.images().list(query).from(token).stream().map(Image::id))
                    .isEqualTo(site.images().stream()
                            .map(Image::id)
                            .skip(first.items().size())
                            .toList());
        }
    }

    @Test
    void imagesComeInTheOrderThatIsAskedFor() {
        assertOrdered(Comparator.comparing(Image::totalSize).reversed(), ImageFields.TOTAL_SIZE.descending());
        assertOrdered(Comparator.comparing(Image::ordinal).reversed(), ImageFields.ORDINAL.descending());
        assertOrdered(Comparator.comparing(Image::title), ImageFields.TITLE.ascending());
        assertOrdered(
                Comparator.comparing((Image image) -> image.publicationDate().toInstant())
                        .reversed()
                        .thenComparing(Image::width),
                ImageFields.PUBLICATION_DATE.descending(),
                ImageFields.WIDTH.ascending());
        // what is alike is ordered by its id
        assertOrdered(Comparator.comparing(Image::extension), ImageFields.EXTENSION.ascending());
    }

    private void assertOrdered(Comparator<Image> expected, Order... orders) {
        List<UUID> sorted = site.images().stream()
                .sorted(expected.thenComparing(image -> image.id().toString()))
                .map(Image::id)
                .toList();
        assertThat(ids(q -> q.orderBy(orders)))
                .as(List.of(orders).toString())
                .isEqualTo(sorted)
                .isNotEqualTo(site.images().stream().map(Image::id).toList());
    }

    @Test
    void whatIsNotSelectedDoesNotCome() {
        Image cat = client.images()
                .list(q -> q.select(ImageFields.TITLE, ImageFields.TAGS).filter(ImageFields.ID.eq(PeerSite.CAT)))
                .firstPage()
                .items()
                .get(0);

        assertThat(cat.title()).isEqualTo("cat");
        assertThat(cat.tags()).containsExactly(PeerSite.tag(1));
        assertThat(cat.width()).isNull();
        assertThat(cat.explicitNulls()).isEmpty();
        Image whole = client.images().get(PeerSite.CAT, p -> p.selectAll());
        assertThat(whole.width()).isEqualTo(100);
        assertThat(whole.category()).isEmpty();
        assertThat(whole.thumbnails()).hasSize(1);
        assertThat(whole.explicitNulls()).contains("AlternativeText", "FolderId");
    }

    @Test
    void relatedItemsComeWithWhatIsSelectedOfThem() {
        Image cat = client.images()
                .get(
                        PeerSite.CAT,
                        p -> p.select(ImageFields.TITLE)
                                .expand(Expand.of("Parent").select("Title")));

        assertThat(cat.width()).isNull();
        assertThat(cat.parent().title()).isEqualTo("Animals");
        assertThat(cat.parent().urlName()).isNull();
        assertThat(client.albums()
                        .get(
                                PeerSite.CARS,
                                p -> p.expand(Expand.of("items")
                                        .select("Id")
                                        .expand(Expand.of("Parent").select("UrlName"))))
                        .customField("items")
                        .asList())
                .hasSize(60)
                .allSatisfy(item ->
                        assertThat(item.at("/Parent/UrlName").asString()).isEqualTo("cars"));
        assertThat(client.images().list(q -> q.expand(Expand.all()).limit(60)).stream()
                        .map(image -> image.parent().id())
                        .toList())
                .isEqualTo(site.images().stream().map(Image::parentId).limit(60).toList());
    }

    @Test
    void whatIsInALibraryOrAFolderIsListed() {
        assertThat(client.images().inLibrary(PeerSite.ANIMALS))
                .hasSize(60)
                .allSatisfy(image -> assertThat(image.parentId()).isEqualTo(PeerSite.ANIMALS));
        assertThat(client.images().inFolder(PeerSite.FOLDER))
                .hasSize(30)
                .allSatisfy(image -> assertThat(image.folderId()).isEqualTo(PeerSite.FOLDER));
        assertThat(client.images().atRootOf(PeerSite.CARS)).hasSize(30).allSatisfy(image -> {
            assertThat(image.parentId()).isEqualTo(PeerSite.CARS);
            assertThat(image.folderId()).isNull();
        });
        assertThat(client.images().directlyIn(PeerSite.CARS)).hasSize(30);
        assertThat(client.images().directlyIn(PeerSite.FOLDER)).hasSize(30);
    }

    @Test
    void cultureProviderAndSiteDisturbNoServerThatDoesNotKnowThem() {
        SitefinityClient elsewhere = client.withCulture("bg-BG")
                .withProvider("librariesProvider2")
                .withSite(PeerSite.CARS)
                .withFallbackProperties("*");

        assertThat(elsewhere.images().list()).hasSize(PeerSite.IMAGES);
        assertThat(elsewhere.images().get(PeerSite.CAT).title()).isEqualTo("cat");
    }
}
