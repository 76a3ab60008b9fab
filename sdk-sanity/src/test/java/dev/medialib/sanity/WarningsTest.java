package dev.medialib.sanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.medialib.core.error.NotFoundException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class WarningsTest extends WithServer {
    static {
        // tests are run as a part of the client's module, which itself does not log
        Module ours = WarningsTest.class.getModule();
        for (String logging : List.of("org.slf4j", "ch.qos.logback.classic", "ch.qos.logback.core")) {
            ModuleLayer.boot().findModule(logging).ifPresent(module -> ours.addReads(module));
        }
    }

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

    private List<String> logged() {
        return notices.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Test
    void aWarningIsLoggedOnceWithItsCommas() {
        String warning = "this version is old, and ends in 2027, says the server";
        for (int i = 0; i < 3; i++) {
            server.answerWith(200, "{}", "x-sanity-warning", warning);
            library.refSearch(s -> {});
        }
        server.answerWith(404, "{}", "X-Sanity-Warning", warning);
        assertThatThrownBy(() -> library.signingKeys().get("k")).isInstanceOf(NotFoundException.class);
        assertThat(logged()).singleElement().asString().endsWith("x-sanity-warning: " + warning);
    }

    @Test
    void severalWarningsAreSeveralLines() {
        server.answerWith(200, "{}", "x-sanity-warning", "one", "x-sanity-warning", "two");
        library.refSearch(s -> {});
        server.answerWith(200, "{}", "x-sanity-warning", "two", "x-sanity-warning", "three");
        library.refSearch(s -> {});
        assertThat(logged()).hasSize(3);
    }

    @Test
    void aServerThatWarnsOfNothingIsNotMentioned() {
        server.answerWith(200, "{}", "x-sanity-shard", "gcp");
        library.refSearch(s -> {});
        assertThat(logged()).isEmpty();
    }
}
