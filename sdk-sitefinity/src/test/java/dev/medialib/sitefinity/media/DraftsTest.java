package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.query.ImageFields;
import dev.medialib.testkit.sitefinity.settings.Lifecycle;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is not published is not there for a service of published items, and is for one of drafts. */
class DraftsTest extends AgainstFakeSitefinity {

    private static List<UUID> ids(SitefinityClient of) {
        return of.images().list().stream().map(Image::id).toList();
    }

    @Test
    void aDraftIsNeitherListedNorCountedNorFound() {
        UUID cat = cat();
        UUID kitten = draft();

        assertThat(ids(client)).containsExactly(cat);
        assertThat(client.images().count()).isEqualTo(1);
        assertThat(client.images().count(ImageFields.TITLE.eq("kitten"))).isZero();
        assertThat(client.images().find(kitten)).isEmpty();
        assertThatThrownBy(() -> client.images().get(kitten)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void aServiceOfDraftsHasThemByTheSameIds() {
        UUID cat = cat();
        UUID kitten = draft();
        server.settings().lifecycle.set(Lifecycle.MASTER);

        assertThat(ids(client)).containsExactlyInAnyOrder(cat, kitten);
        assertThat(client.images().get(kitten).title()).isEqualTo("kitten");
    }

    @Test
    void theBackEndsOwnServiceHasThemToo() {
        UUID kitten = draft();
        SitefinityClient backEnd = client(b -> b.accessKey(server.accessKey()).servicePath("sf/system"));

        assertThat(backEnd.images().get(kitten).title()).isEqualTo("kitten");
        assertThat(client.images().find(kitten)).isEmpty();
    }

    @Test
    void anUpdateOfAPublishedItemIsVisibleAfterPublishing() {
        UUID cat = cat();

        Image seen = client.images().updateAndGet(cat, i -> i.title("tiger"));

        assertThat(seen.title()).as("the published one").isEqualTo("cat");
        assertThat(server.item(cat).draft()).contains("tiger");
        server.settings().updatesPublish.set(true);
        assertThat(client.images().updateAndGet(cat, i -> i.author("Ann")).title())
                .isEqualTo("tiger");
    }

    @Test
    void anItemThatAnotherHasLockedKeepsWhatItHas() {
        UUID cat = cat();
        server.lock(cat, "eve");

        assertThatThrownBy(() -> client.images().update(cat, i -> i.title("tiger")))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.code()).isEqualTo("LockedItem"));
        assertThatThrownBy(() -> client.images().delete(cat)).isInstanceOf(ApiException.class);
        assertThat(client.images().get(cat).title()).isEqualTo("cat");
        assertThat(server.item(cat).draft()).doesNotContain("tiger");
    }
}
