package dev.medialib.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.testkit.livingdocs.settings.LivingdocsSettings;
import dev.medialib.testkit.sanity.settings.SanitySettings;
import dev.medialib.testkit.sitefinity.settings.Access;
import dev.medialib.testkit.sitefinity.settings.SitefinitySettings;
import java.lang.reflect.Field;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FakeSettingsTest {

    private final SanitySettings sanity = new SanitySettings(URI.create("http://localhost:1"));
    private final SitefinitySettings sitefinity = new SitefinitySettings();

    static List<FakeSettings> all() {
        return List.of(
                new SanitySettings(URI.create("http://localhost:1")),
                new LivingdocsSettings(),
                new SitefinitySettings());
    }

    @ParameterizedTest
    @MethodSource("all")
    void eachSettingHasTheNameOfItsField(FakeSettings settings) throws Exception {
        for (Field field : settings.getClass().getFields()) {
            if (field.getType() == Setting.class || field.getType() == KeyedSetting.class) {
                assertThat(field.get(settings).toString()).startsWith(field.getName() + "=");
            }
        }
    }

    @Test
    void aMessageNamesTheSettingTheRuleAndTheValue() {
        assertThatThrownBy(() -> sanity.videoPolls.set(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("videoPolls must not be negative: -1");
        assertThat(sanity.videoPolls.get()).isEqualTo(1);
    }

    @Test
    void theMessageOfAKeyedSettingAlsoNamesTheKey() {
        assertThatThrownBy(() -> sitefinity.pageSizeOf.set("images", 0))
                .hasMessage("pageSizeOf(images) must be positive: 0");
    }

    @Test
    void onlySettingsThatAreNullByDefaultCanBeNull() {
        sitefinity.serviceKey.set("key");
        sitefinity.serviceKey.set(null);
        assertThat(sitefinity.serviceKey.get()).isNull();
        assertThatThrownBy(() -> sitefinity.clock.set(null)).hasMessage("clock must not be null");
    }

    @Test
    void aKeyWithoutAValueHasTheDefaultOfAllKeys() {
        sitefinity.access.set(Access.ADMIN);
        assertThat(sitefinity.accessOf.get("images")).isEqualTo(Access.ADMIN);
        sitefinity.accessOf.set("images", Access.ANONYMOUS);
        assertThat(sitefinity.accessOf.get("images")).isEqualTo(Access.ANONYMOUS);
        assertThat(sitefinity.accessOf.get("videos")).isEqualTo(Access.ADMIN);
    }

    @Test
    void nullRestoresTheDefaultOfAKey() {
        sitefinity.pageSizeOf.set("images", 4);
        sitefinity.pageSizeOf.set("images", null);
        assertThat(sitefinity.pageSizeOf.get("images")).isEqualTo(50);
    }

    @Test
    void aTakenValueAppliesOnce() {
        sitefinity.failNextOperation.set("Publish", "not now");
        assertThat(sitefinity.failNextOperation.take("Publish")).isEqualTo("not now");
        assertThat(sitefinity.failNextOperation.take("Publish")).isNull();
        sitefinity.failNextBackgroundTask.set("disk full");
        assertThat(sitefinity.failNextBackgroundTask.take()).isEqualTo("disk full");
        assertThat(sitefinity.failNextBackgroundTask.take()).isNull();
    }

    @Test
    void parallelTakersGetEachCountOnce() throws Exception {
        sanity.conflictNextMutations.set(1_000);
        sitefinity.failChunk.set(0, 1_000);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> taken = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            taken.add(threads.submit(() -> Setting.takeOne(sanity.conflictNextMutations)));
            taken.add(threads.submit(() -> KeyedSetting.takeOne(sitefinity.failChunk, 0)));
        }
        int hits = 0;
        for (Future<Boolean> one : taken) {
            hits += one.get() ? 1 : 0;
        }
        threads.shutdown();
        assertThat(hits).isEqualTo(2_000);
    }

    @Test
    void aResetRestoresAllDefaults() {
        sitefinity.clock.set(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
        sitefinity.pageSize.set(3);
        sitefinity.pageSizeOf.set("images", 4);
        sitefinity.removedSets.set(Set.of("users"));
        reset(sitefinity);
        assertThat(sitefinity.clock.get()).isEqualTo(Clock.systemUTC());
        assertThat(sitefinity.pageSize.get()).isEqualTo(50);
        assertThat(sitefinity.pageSizeOf.get("images")).isEqualTo(50);
        assertThat(sitefinity.removedSets.get()).isEmpty();
    }

    @Test
    void theDefaultOfTheCdnIsTheFakeItself() {
        sanity.cdnUrl.set(URI.create("https://cdn.example.com"));
        reset(sanity);
        assertThat(sanity.cdnUrl.get()).isEqualTo(URI.create("http://localhost:1"));
    }

    private static void reset(FakeSettings settings) {
        settings.reset();
    }
}
