package dev.medialib.livingdocs.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.AgainstFakeLivingdocs;
import dev.medialib.livingdocs.LivingdocsApiVersion;
import dev.medialib.livingdocs.error.UnsupportedEndpointException;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.settings.VersionedOperation;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class UsageLogAndKeysTest extends AgainstFakeLivingdocs {
    private final String id = server.addEntry(
            EntrySeed.image().id("a1").key("my/key.jpg").translation("fr", Map.of(), "my/translated-key.jpg"));

    @Test
    void usagesAreTypedAndKeepWhatTheSdkDoesNotKnow() {
        server.addUsageLogEntry(id, """
                {"id":"g6Hmp49Y","url":"https://example.com/article/slug-121","state":"confirmed",
                 "params":{"medium":"Internet"},"purpose":"web","documentId":121,"publicationId":110,
                 "reportingDate":"2026-04-02T13:34:30.263Z","publicationDate":"2026-04-02T13:34:26.353Z",
                 "billing":true,"userId":42}""");
        UsageLogEntry usage = library.usageLog(id).get(0);

        assertThat(usage.state()).isEqualTo(UsageState.CONFIRMED);
        assertThat(usage.purpose()).isEqualTo("web");
        assertThat(usage.documentId()).isEqualTo(121);
        assertThat(usage.publicationId()).isEqualTo(110);
        assertThat(usage.billing()).isTrue();
        assertThat(usage.params()).containsEntry("medium", JsonData.of("Internet"));
        assertThat(Objects.requireNonNull(usage.reportingDate()).toInstant()).hasToString("2026-04-02T13:34:30.263Z");
        assertThat(usage.unknownProperties()).containsEntry("userId", JsonData.of(42));
    }

    @Test
    void aUsageOutsideOfLivingdocsHasNoDocument() {
        server.addUsageLogEntry(id, "{\"purpose\":\"print\",\"state\":\"a new state\"}");
        UsageLogEntry usage = library.usageLog(id).get(0);
        assertThat(usage.documentId()).isNull();
        assertThat(usage.billing()).isNull();
        assertThat(usage.state()).isEqualTo(UsageState.of("a new state"));
    }

    @Test
    void anEntryThatWasNeverUsedHasAnEmptyLog() {
        assertThat(library.usageLog(id)).isEmpty();
    }

    @Test
    void keysAreThoseOfFormerTranslatedAndDerivedAssetsToo() {
        server.addVariantKey(id, "v/my/variant-key.webp");
        library.patch(
                id,
                p -> p.replaceAsset(EntryAsset.builder()
                        .key("my/new-key.jpg")
                        .url("https://storage.example.com/my/new-key.jpg")
                        .size(1L)
                        .mimeType("image/jpeg")
                        .filename("new-key.jpg")
                        .build()));
        assertThat(library.keys(id))
                .containsExactly("my/new-key.jpg", "my/key.jpg", "my/translated-key.jpg", "v/my/variant-key.webp");
    }

    @Test
    void whatIsNotThereHasNeitherKeysNorUsageLog() {
        assertThatThrownBy(() -> library.keys(ENTRY_NOT_THERE))
                .isInstanceOf(NotFoundException.class)
                .isNotInstanceOf(UnsupportedEndpointException.class);
        assertThatThrownBy(() -> library.usageLog(ENTRY_NOT_THERE)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void usagesAreAddedAndReadInTheVersionThatFirstShowsThem() {
        LivingdocsMediaLibrary older =
                client(b -> b.apiVersion(LivingdocsApiVersion.V2026_01)).mediaLibrary();
        older.patch(id, p -> p.addUsage(u -> u.purpose("print")));
        assertThat(older.usageLog(id)).extracting(UsageLogEntry::purpose).containsExactly("print");
    }

    @Test
    void aServerWithoutUsageLogsSaysThatItLacksTheRoute() {
        server.settings().featureSince.set(VersionedOperation.USAGE_LOG, "2026-05");
        LivingdocsMediaLibrary older =
                client(b -> b.apiVersion(LivingdocsApiVersion.V2026_03)).mediaLibrary();
        assertThatThrownBy(() -> older.usageLog(id)).isInstanceOf(UnsupportedEndpointException.class);
    }

    @Test
    void aServerThatLacksTheRouteSaysSoInsteadOfNotFindingTheEntry() {
        server.settings().newestApiVersion.set("2027-01");
        server.settings().featureSince.set(VersionedOperation.KEYS, "2027-01");
        assertThatThrownBy(() -> library.keys(id))
                .isInstanceOfSatisfying(
                        UnsupportedEndpointException.class,
                        e -> assertThat(e.url()).isEqualTo("/api/2026-05/mediaLibrary/a1/keys"))
                .hasMessageContaining("too old");
    }
}
