package dev.medialib.livingdocs.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.ConflictException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.json.JsonData;
import dev.medialib.livingdocs.AgainstFakeLivingdocs;
import dev.medialib.livingdocs.error.VersionConflictException;
import dev.medialib.testkit.livingdocs.EntrySeed;
import dev.medialib.testkit.livingdocs.StoredEntry;
import java.nio.CharBuffer;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PatchOperationsTest extends AgainstFakeLivingdocs {
    private static final Instant DATE = Instant.parse("2026-05-01T11:00:00Z");

    private final String id = server.addEntry(EntrySeed.image()
            .id("asze63i9")
            .version(3)
            .key("2026/old.jpeg")
            .metadata("title", "old")
            .metadata("caption", "to be removed")
            .createdAt(Instant.parse("2020-12-27T09:19:00.928Z"))
            .translation("en", Map.of("title", "old"), "2026/en.jpeg"));

    @Test
    void metadataIsSetReplacedAndRemoved() {
        library.patch(
                id,
                p -> p.setMetadata("title", "new \uD83D\uDCF7")
                        .setMetadata("tags", List.of("a", "b"))
                        .setMetadata("rating", 4.5)
                        .setMetadata("crop", Map.of("x", 1, "nested", Map.of("y", List.of())))
                        .removeMetadata("caption"));

        assertThat(metadata()).isEqualTo(JsonData.parse("""
                {"title":"new \uD83D\uDCF7","tags":["a","b"],"rating":4.5,"crop":{"x":1,"nested":{"y":[]}}}"""));
        assertThat(server.entry(id).version()).isEqualTo(4);
    }

    @Test
    void textThatIsNotAStringIsSentAsText() {
        library.patch(
                id,
                p -> p.setMetadata("title", CharBuffer.wrap("new")).setMetadata("tags", List.of(CharBuffer.wrap("a"))));

        assertThat(JsonData.parse(lastRequest().body()).get("patches")).isEqualTo(JsonData.parse("""
                [{"operation":"setMetadataProperty","propertyName":"title","value":"new"},
                 {"operation":"setMetadataProperty","propertyName":"tags","value":["a"]}]"""));
        assertThat(metadata().get("title")).isEqualTo(JsonData.of("new"));
    }

    @Test
    void anOptionalIsRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> library.patch(id, p -> p.setMetadata("title", Optional.of("new"))))
                .withMessageContaining("an Optional is not a JSON value");

        assertThat(server.requests()).isEmpty();
    }

    @Test
    void theAssetIsReplacedAndTheOldKeyRemembered() {
        library.patch(id, p -> p.replaceAsset(asset("2026/new.png")));
        MediaLibraryEntry entry = library.get(id);
        assertThat(Objects.requireNonNull(entry.asset()).key()).isEqualTo("2026/new.png");
        assertThat(library.keys(id)).contains("2026/new.png", "2026/old.jpeg");
    }

    @Test
    void theAssetOfALanguageIsRemoved() {
        library.patch(id, p -> p.removeAsset("en"));
        assertThat(Objects.requireNonNull(library.get(id).translations()))
                .singleElement()
                .satisfies(translation -> {
                    assertThat(translation.locale()).isEqualTo("en");
                    assertThat(translation.asset()).isNull();
                });
    }

    @Test
    void anAssetIsRevokedWithANoteAndAllowedAgain() {
        library.patch(id, p -> p.revokeAsset("Case #1"));
        StoredEntry revoked = server.entry(id);
        assertThat(revoked.revoked()).isTrue();
        assertThat(revoked.revokeNote()).isEqualTo("Case #1");

        library.patch(id, p -> p.unrevokeAsset());
        assertThat(server.entry(id).revoked()).isFalse();

        library.patch(id, p -> p.revokeAsset());
        assertThat(server.entry(id).revokeNote()).isNull();
    }

    @Test
    void aPatchBuiltBeforehandIsAppliedAndTheEntryRead() {
        MediaLibraryPatch patch = MediaLibraryPatch.of(p -> p.setMetadata("title", "new"));

        MediaLibraryEntry entry = library.patchAndGet(id, patch);

        assertThat(entry.metadata("title")).isEqualTo(JsonData.of("new"));
    }

    @Test
    void anEntryIsArchived() {
        library.patch(id, p -> p.archive());
        assertThat(server.entry(id).archived()).isTrue();
    }

    @Test
    void usagesAreAddedUpdatedAndRemoved() {
        library.patch(
                id,
                p -> p.addUsage(u -> u.purpose("print").params(Map.of("medium", "Paper")))
                        .addUsage(u ->
                                u.purpose("web").state(UsageState.CONFIRMED).publicationDate(DATE)));
        List<UsageLogEntry> added = library.usageLog(id);
        assertThat(added).extracting(UsageLogEntry::state).containsExactly(UsageState.PENDING, UsageState.CONFIRMED);

        String first = added.get(0).id();
        library.patch(
                id,
                p -> p.updateUsage(
                                first,
                                u -> u.purpose("print")
                                        .state(UsageState.CONFIRMED)
                                        .publicationDate(DATE)
                                        .url("https://example.com/1"),
                                JsonData.of(Map.of("state", "pending")))
                        .removeUsage(added.get(1).id()));

        assertThat(library.usageLog(id)).singleElement().satisfies(usage -> {
            assertThat(usage.id()).isEqualTo(first);
            assertThat(usage.state()).isEqualTo(UsageState.CONFIRMED);
            assertThat(usage.url()).isEqualTo("https://example.com/1");
            assertThat(Objects.requireNonNull(usage.publicationDate()).toInstant())
                    .isEqualTo(DATE);
        });
    }

    @Test
    void aUsageThatIsNotWhatItWasIsAConflictButNotOneOfVersions() {
        String usage = server.addUsageLogEntry(id, "{\"purpose\":\"print\",\"state\":\"confirmed\"}");
        assertThatThrownBy(() -> library.patch(
                        id,
                        p -> p.updateUsage(
                                usage,
                                u -> u.purpose("print").state(UsageState.PENDING),
                                JsonData.of(Map.of("state", "pending")))))
                .isInstanceOf(ConflictException.class)
                .isNotInstanceOf(VersionConflictException.class);
    }

    @Test
    void operationsAreCarriedOutInTheirOrder() {
        library.patch(
                id,
                p -> p.setMetadata("title", "first")
                        .revokeAsset()
                        .setMetadata("title", "second")
                        .unrevokeAsset()
                        .revokeAsset("last")
                        .replaceAsset(asset("a.png"))
                        .replaceAsset(asset("b.png"))
                        .setMetadata("title", "third")
                        .removeMetadata("title")
                        .setMetadata("title", "fourth"));

        assertThat(Objects.requireNonNull(metadata().get("title")).asString()).isEqualTo("fourth");
        assertThat(server.entry(id).revokeNote()).isEqualTo("last");
        assertThat(server.entry(id).keys()).startsWith("b.png", "2026/old.jpeg", "a.png");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void updatedAtIsKeptOnRequest() {
        String before = String.valueOf(library.get(id).updatedAt());
        library.patch(id, p -> p.setMetadata("title", "quietly").preserveUpdatedAt());
        assertThat(String.valueOf(library.get(id).updatedAt())).isEqualTo(before);
        library.patch(id, p -> p.setMetadata("title", "loudly"));
        assertThat(String.valueOf(library.get(id).updatedAt())).isNotEqualTo(before);
    }

    @Test
    void updatedAtIsNotPreservedWhenFalseIsSent() {
        String before = String.valueOf(library.get(id).updatedAt());

        library.patch(id, p -> p.setMetadata("title", "loudly").preserveUpdatedAt(false));

        assertThat(lastRequest().body()).contains("\"preserveUpdatedAt\":false");
        assertThat(String.valueOf(library.get(id).updatedAt())).isNotEqualTo(before);
    }

    @Test
    void aPatchForAnotherVersionIsAConflictThatTellsBothVersions() {
        assertThatThrownBy(() -> library.patch(id, p -> p.ifVersion(1L).setMetadata("title", "late")))
                .isInstanceOfSatisfying(VersionConflictException.class, e -> {
                    assertThat(e.expected()).isEqualTo(1);
                    assertThat(e.actual()).isEqualTo(3);
                    assertThat(e.outcomeUnknown()).isFalse();
                });
        assertThat(server.entry(id).version()).isEqualTo(3);

        library.patch(id, p -> p.ifVersion(3L).setMetadata("title", "in time"));
        assertThat(server.entry(id).version()).isEqualTo(4);
    }

    @Test
    void theVersionCanBeSentAsANumber() {
        LivingdocsMediaLibrary numeric = client(b -> b.numericPatchVersion()).mediaLibrary();
        numeric.patch(id, p -> p.ifVersion(3L).archive());
        assertThat(JsonData.parse(lastRequest().body()).get("version")).isEqualTo(JsonData.of(3));
        assertThat(server.entry(id).archived()).isTrue();
    }

    @Test
    void revokingTwiceIsAConflictButNotOneOfVersions() {
        library.patch(id, p -> p.revokeAsset());
        assertThatThrownBy(() -> library.patch(id, p -> p.revokeAsset()))
                .isInstanceOf(ConflictException.class)
                .isNotInstanceOf(VersionConflictException.class)
                .hasMessageContaining("already revoked");
        library.patch(id, p -> p.unrevokeAsset());
        assertThatThrownBy(() -> library.patch(id, p -> p.unrevokeAsset()))
                .isInstanceOf(ConflictException.class)
                .isNotInstanceOf(VersionConflictException.class);
    }

    @Test
    void patchAndGetReadsBackWhatTheServerMadeOfIt() {
        MediaLibraryEntry entry = library.patchAndGet(id, p -> p.setMetadata("title", "new"));
        assertThat(entry.version()).isEqualTo(4);
        assertThat(Objects.requireNonNull(entry.metadata("title")).asString()).isEqualTo("new");
        assertThat(server.requests()).extracting(r -> r.method()).containsExactly("PATCH", "GET");
    }

    @Test
    void whatTheServerFindsWrongIsToldByItsPath() {
        assertThatThrownBy(() -> library.patch(
                        id, p -> p.setMetadata("title", "fine").addUsage(u -> u.purpose("no such purpose"))))
                .isInstanceOfSatisfying(ApiException.class, e -> {
                    assertThat(e.status()).isEqualTo(400);
                    assertThat(e.fieldErrors()).containsOnlyKeys("patches.1.value.purpose");
                });
        assertThat(Objects.requireNonNull(metadata().get("title")).asString()).isEqualTo("old");
    }

    @Test
    void patchingWhatIsNotThereIsNotFound() {
        assertThatThrownBy(() -> library.patch(ENTRY_NOT_THERE, p -> p.archive()))
                .isInstanceOf(NotFoundException.class);
    }

    @Test
    void aPatchWithoutOperationsIsRefusedBeforeAnythingIsSent() {
        assertThatIllegalArgumentException().isThrownBy(() -> library.patch(id, p -> {}));
        assertThatIllegalArgumentException().isThrownBy(() -> library.patchAndGet(id, p -> p.preserveUpdatedAt()));
        assertThat(server.requests()).isEmpty();
    }

    private JsonData metadata() {
        return Objects.requireNonNull(JsonData.parse(server.entry(id).json()).get("metadata"));
    }

    private static EntryAsset asset(String key) {
        return EntryAsset.builder()
                .key(key)
                .url("https://storage.example.com/" + key)
                .size(10_000L)
                .width(1000)
                .height(800)
                .mimeType("image/png")
                .filename("new.png")
                .build();
    }
}
