package dev.medialib.sitefinity.interop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.item.EntitySet;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.query.ChoiceField;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.RelatedField;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Filters find what they say on a server that others wrote, and the same on {@link FakeSitefinity} with the same images. What is to be
 * found is worked out in Java, from the list of all images.
 */
@Tag("interop")
@ExtendWith(PeerSite.Shared.class)
class FiltersWithODataPeerTest {
    private static PeerSite site;
    private static FakeSitefinity fake;
    private static SitefinityClient fakeClient;

    @BeforeAll
    static void start(PeerSite shared) {
        site = shared;
        fake = FakeSitefinity.start();
        fakeClient = SitefinityClient.builder()
                .baseUrl(fake.url().toString())
                .accessKey(fake.accessKey())
                .build();
        for (Map.Entry<UUID, String> album :
                Map.of(PeerSite.ANIMALS, "Animals", PeerSite.CARS, "Cars").entrySet()) {
            fake.add(
                    "albums",
                    JsonData.of(Map.of("Id", album.getKey(), "Title", album.getValue()))
                            .toJson());
        }
        site.images()
                .forEach(image ->
                        fake.addMedia(MediaSeed.image().json(JsonData.of(image).toJson())));
    }

    @AfterAll
    static void stop() {
        fakeClient.close();
        fake.close();
    }

    static Stream<FilterCases.Case> filters() {
        return FilterCases.all().stream();
    }

    static Stream<FilterCases.Case> filtersOfBooleans() {
        return FilterCases.ofBooleans().stream();
    }

    private static Set<UUID> expected(Predicate<Image> meaning) {
        return site.images().stream().filter(meaning).map(Image::id).collect(Collectors.toSet());
    }

    private static List<UUID> found(EntitySet<Image> images, Filter filter) {
        return images.list(q -> q.filter(filter)).stream().map(Image::id).toList();
    }

    private static void assertFinds(SitefinityClient client, FilterCases.Case each) {
        Set<UUID> expected = expected(each.meaning());
        assertThat(expected).as("else nothing is proved").isNotEmpty().hasSizeLessThan(PeerSite.IMAGES);
        assertThat(found(client.images(), each.filter())).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(client.images().count(each.filter())).isEqualTo(expected.size());
    }

    @ParameterizedTest
    @MethodSource({"filters", "filtersOfBooleans"})
    void aFilterFindsWhatItSays(FilterCases.Case each) {
        assertFinds(site.client(), each);
    }

    @ParameterizedTest
    @MethodSource("filters")
    void theFakeFindsTheSame(FilterCases.Case each) {
        assertFinds(fakeClient, each);
    }

    @ParameterizedTest
    @MethodSource("filtersOfBooleans")
    void theFakeDoesNotFilterByWhatSitefinityForbidsAtFirst(FilterCases.Case each) {
        assertThatThrownBy(() -> found(fakeClient.images(), each.filter()))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.status()).isEqualTo(400));
    }

    @Test
    void onlyOneOfTwoParsersAcceptsAListOfFractions() {
        FilterCases.Case fractions = FilterCases.ofFractions();

        assertFinds(site.client(), fractions);
        assertThatThrownBy(() -> found(fakeClient.images(), fractions.filter()))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.vendorMessage()).contains("Incompatible types"));
    }

    /** OData has null eq 'Ann' false; SQL, in which the other server filters, has it neither true nor false. */
    @Test
    void whatHasNoValueIsNegatedByTheServersInTwoWays() {
        Filter notAnn = ImageFields.AUTHOR.eq("Ann").not();

        assertThat(found(site.client().images(), notAnn))
                .containsExactlyInAnyOrderElementsOf(
                        expected(i -> i.author() != null && !i.author().equals("Ann")));
        assertThat(found(fakeClient.images(), notAnn))
                .containsExactlyInAnyOrderElementsOf(expected(i -> !"Ann".equals(i.author())));
    }

    @Test
    void setsOfIdsAreComparedWhereTheServerCan() {
        List<UUID> both = List.of(PeerSite.tag(0), PeerSite.tag(1));
        Map<Filter, Predicate<Image>> filters = Map.of(
                ImageFields.TAGS.isEmpty(), i -> i.tags().isEmpty(),
                ImageFields.TAGS.isNotEmpty(), i -> !i.tags().isEmpty(),
                ImageFields.TAGS.containsOnly(both), i -> both.containsAll(i.tags()));

        filters.forEach((filter, meaning) -> {
            assertThat(found(fakeClient.images(), filter)).containsExactlyInAnyOrderElementsOf(expected(meaning));
            // its own limits: any() and all() of what is no entity
            assertThatThrownBy(() ->
                            found(site.client().withOptions(o -> o.retries(0)).images(), filter))
                    .isInstanceOf(ApiException.class);
        });
    }

    @Test
    void relatedItemsAreLookedInto() {
        RelatedField items = RelatedField.named("items");

        assertThat(albums(items.any(ImageFields.TITLE.eq("cat")))).containsExactly(PeerSite.ANIMALS);
        assertThat(albums(items.any(ImageFields.FOLDER_ID.eq(PeerSite.FOLDER).and(ImageFields.WIDTH.gt(400)))))
                .containsExactly(PeerSite.CARS);
        assertThat(albums(items.all(ImageFields.FOLDER_ID.isNull()).and(items.any())))
                .containsExactly(PeerSite.ANIMALS);
        assertThat(albums(items.any(RelatedField.named("Parent/items").any(ImageFields.TITLE.eq("cat")))))
                .containsExactly(PeerSite.ANIMALS);
    }

    private static List<UUID> albums(Filter filter) {
        return site.client().albums().list(q -> q.filter(filter)).stream()
                .map(Album::id)
                .toList();
    }

    @Test
    void theCastOfChoicesIsSitefinitysOwn() {
        assertThatThrownBy(() -> found(
                        site.client().images(), ChoiceField.named("Author").eq("Ann")))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.status()).isEqualTo(501);
                    assertThat(e.vendorMessage()).isEqualTo("Function \"cast\" is not supported");
                });
    }

    @Test
    void aNumberAboveTwoToThePowerOf53IsSentWholeAndRoundedByTheServer() {
        Filter exact = ImageFields.TOTAL_SIZE.eq(9007199254740993L);

        assertThat(site.client().preview(c -> c.images().count(exact)).url()).endsWith("9007199254740993");
        assertThat(found(site.client().images(), exact)).containsExactly(PeerSite.CAT);
        assertThat(site.client().images().get(PeerSite.CAT).totalSize()).isEqualTo(9007199254740992L);
    }
}
