package dev.medialib.sitefinity.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.paging.Page;
import dev.medialib.core.paging.PageToken;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.testkit.sitefinity.MediaSeed;
import dev.medialib.testkit.sitefinity.settings.NextLinks;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Long lists come whole, however a site names its next pages: how a real one does is not documented. */
class SitePagesTest extends AgainstFakeSitefinity {
    private List<UUID> all;

    @BeforeEach
    void addImages() {
        server.settings().pageSize.set(10);
        all = IntStream.range(0, 34)
                .mapToObj(n -> server.addMedia(
                        MediaSeed.image().title("R&D #" + n % 3 + " 100% a+b").property("Ordinal", n)))
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
    }

    private List<UUID> ids(Consumer<ListQuery.Builder> query) {
        return client.images().list(query).stream().map(Image::id).toList();
    }

    @ParameterizedTest
    @EnumSource(NextLinks.class)
    void everyImageComesOnce(NextLinks links) {
        server.settings().nextLinks.set(links);

        for (int pageSize : new int[] {3, 10, 17, 20, 34, 1000}) {
            assertThat(ids(q -> q.pageSize(pageSize))).isEqualTo(all);
            assertThat(ids(q -> q.pageSize(pageSize).count())).isEqualTo(all);
            assertThat(ids(q -> q.pageSize(pageSize).skip(5).limit(23))).isEqualTo(all.subList(5, 28));
        }
        assertThat(ids(q -> {})).isEqualTo(all);
    }

    @ParameterizedTest
    @EnumSource(NextLinks.class)
    void aFilterHoldsOverAllPages(NextLinks links) {
        server.settings().nextLinks.set(links);
        Consumer<ListQuery.Builder> query =
                q -> q.filter(ImageFields.TITLE.contains("& #").or(ImageFields.TITLE.contains("D #1 100% a+b")))
                        .filter(ImageFields.TITLE.ne("R&D #2 100% a+b"))
                        .orderBy(ImageFields.TITLE.descending(), ImageFields.ORDINAL.ascending())
                        .select(ImageFields.ORDINAL)
                        .count();

        assertThat(client.images().list(query).stream().map(i -> i.ordinal().intValue()))
                .isEqualTo(
                        IntStream.range(0, 34).filter(n -> n % 3 == 1).boxed().toList());
        assertThat(client.images().list(query).firstPage().total()).hasValue(11);
    }

    @ParameterizedTest
    @EnumSource(NextLinks.class)
    void aPrintedTokenGoesOnWithAnotherClient(NextLinks links) {
        server.settings().nextLinks.set(links);
        Page<Image> first = client.images().list().firstPage();
        PageToken token = PageToken.parse(first.next().toString());

        assertThat(client(b -> b.accessKey(server.accessKey())).images().list().from(token))
                .extracting(Image::id)
                .isEqualTo(all.subList(10, 34));
    }

    @Test
    void aCountWithAByteOrderMarkIsACount() {
        server.settings().countWithBom.set(true);

        assertThat(client.images().count()).isEqualTo(34);
        assertThat(client.images().count(ImageFields.TITLE.startsWith("R&D #1")))
                .isEqualTo(11);
    }

    @Test
    void itemsPublishedDuringAListAreNotListedTwice() {
        Page<Image> first = client.images()
                .list(q -> q.orderBy(ImageFields.ORDINAL.ascending()))
                .firstPage();
        server.addMedia(MediaSeed.image().title("late").property("Ordinal", 99));

        List<UUID> rest =
                client.images().list(q -> q.orderBy(ImageFields.ORDINAL.ascending())).from(first.next()).stream()
                        .map(Image::id)
                        .toList();

        assertThat(rest)
                .hasSize(25)
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(
                        first.items().stream().map(Image::id).toList());
    }
}
