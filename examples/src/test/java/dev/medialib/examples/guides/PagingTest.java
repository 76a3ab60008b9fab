package dev.medialib.examples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The snippets of docs/paging.md, run. */
class PagingTest {

    @Test
    void aListingIsReadInThreeWays() {
        try (FakeSitefinity server = FakeSitefinity.start();
                SitefinityClient sitefinity = Fakes.clientOf(server)) {
            for (int i = 0; i < 60; i++) {
                server.addMedia(MediaSeed.image().title("Image " + i));
            }

            String printed = Fakes.printedBy(() -> Listing.show(sitefinity));

            assertThat(printed).contains("Image 59").contains("10 of 60, untitled: 0");
        }
    }

    @Test
    void aListingContinuesAfterTheLastPage() {
        try (FakeLivingdocs server = FakeLivingdocs.start();
                LivingdocsClient livingdocs = Fakes.clientOf(server)) {
            String id = server.addEntry(EntrySeed.image());
            server.addDocumentReferences(id, 30);

            Optional<String> token = ResumedListing.showPage(livingdocs, id, Optional.empty());
            assertThat(token).isPresent();
            assertThat(ResumedListing.showPage(livingdocs, id, token)).isEmpty();
        }
    }
}
