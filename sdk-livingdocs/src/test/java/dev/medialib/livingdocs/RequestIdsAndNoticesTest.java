package dev.medialib.livingdocs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.TransportException;
import dev.medialib.livingdocs.entry.LivingdocsMediaLibrary;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.livingdocs.EntrySeed;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class RequestIdsAndNoticesTest extends AgainstFakeLivingdocs {
    static {
        // tests are run as a part of the client's module, which itself does not log
        Module ours = RequestIdsAndNoticesTest.class.getModule();
        for (String logging : List.of("org.slf4j", "ch.qos.logback.classic", "ch.qos.logback.core")) {
            ModuleLayer.boot().findModule(logging).ifPresent(module -> ours.addReads(module));
        }
    }

    private final String id = server.addEntry(EntrySeed.image().id("a1"));
    private final Logger logger = (Logger) LoggerFactory.getLogger("dev.medialib.notices");
    private final ListAppender<ILoggingEvent> notices = new ListAppender<>();

    @BeforeEach
    void listen() {
        notices.start();
        logger.addAppender(notices);
        logger.setLevel(Level.WARN);
    }

    @AfterEach
    void stopListening() {
        logger.detachAppender(notices);
        logger.setLevel(null);
    }

    @Test
    void anErrorTellsTheRequestIdThatTheServerLogged() {
        assertThatThrownBy(() -> library.get(ENTRY_NOT_THERE)).isInstanceOfSatisfying(ApiException.class, e -> {
            assertThat(e.requestId()).isNotBlank().isEqualTo(lastRequest().header("X-Request-Id"));
            assertThat(e).hasMessageContaining(e.requestId());
        });
    }

    @Test
    void aLostAnswerTellsItTooSinceThatIsWhenItIsNeeded() {
        server.nextResponses(FakeResponse.lost());
        assertThatThrownBy(() -> library.patch(id, p -> p.archive()))
                .isInstanceOfSatisfying(
                        TransportException.class,
                        e -> assertThat(Objects.requireNonNull(e.call()).requestId())
                                .isEqualTo(lastRequest().header("X-Request-Id")));
    }

    @Test
    void anIdThatTheServerGivesTakesThePlaceOfTheSentOne() {
        server.nextResponses(FakeResponse.of(500, "{}").withHeader("x-request-id", "from-the-server"));
        assertThatThrownBy(() -> library.patch(id, p -> p.archive()))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.requestId()).isEqualTo("from-the-server"));
    }

    @Test
    void callsHaveIdsOfTheirOwnWhichTheirRepetitionsKeep() {
        server.nextResponses(FakeResponse.of(503, ""));
        library.get(id);
        library.get(id);
        assertThat(server.requests())
                .extracting((RecordedRequest request) -> request.header("X-Request-Id"))
                .satisfies(ids -> {
                    assertThat(ids.get(0)).isEqualTo(ids.get(1));
                    assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
                });
    }

    @Test
    void theCallerMayChooseTheId() {
        LivingdocsClient traced = client.withOptions(o -> o.header("X-Request-Id", "trace-1"));
        assertThatThrownBy(() -> traced.mediaLibrary().get(ENTRY_NOT_THERE))
                .isInstanceOfSatisfying(
                        ApiException.class, e -> assertThat(e.requestId()).isEqualTo("trace-1"));
        assertThat(lastRequest().header("x-request-id")).isEqualTo("trace-1");
    }

    @Test
    void whatTheServerAnnouncesOfItsVersionIsLoggedOnceForEachText() {
        server.settings()
                .deprecatedApiVersions
                .set(Map.of(
                        "2025-03",
                        Map.of(
                                "Deprecation",
                                "@1803859200",
                                "X-Api-Deprecated",
                                "2025-03 ends",
                                "X-Other",
                                "nothing")));
        LivingdocsMediaLibrary old =
                client(b -> b.apiVersion(LivingdocsApiVersion.V2025_03)).mediaLibrary();
        for (int i = 0; i < 5; i++) {
            old.get(id);
        }
        assertThatThrownBy(() -> old.get(ENTRY_NOT_THERE)).isInstanceOf(MedialibException.class);

        assertThat(notices.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .hasSize(2)
                .anySatisfy(text -> assertThat(text).containsIgnoringCase("Deprecation: @1803859200"))
                .anySatisfy(text -> assertThat(text).containsIgnoringCase("X-Api-Deprecated: 2025-03 ends"));
    }

    @Test
    void aServerThatAnnouncesNothingIsNotMentioned() {
        library.get(id);
        assertThat(notices.list).isEmpty();
    }
}
