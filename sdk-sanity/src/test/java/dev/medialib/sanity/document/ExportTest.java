package dev.medialib.sanity.document;

import static dev.medialib.sanity.SanityServer.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.error.AuthenticationException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testsupport.RawServer;
import dev.medialib.testsupport.Samples;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.SocketEffect;
import okio.Buffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportTest extends WithServer {
    private void part(String lines) {
        server.answer(new MockResponse.Builder()
                .addHeader("Content-Type", "application/x-ndjson")
                .chunkedBody(lines, 7)
                .build());
    }

    private List<String> ids(String... types) {
        try (Export export = server.library().export(types)) {
            return export.stream()
                    .map(document -> document.get("_id").asString())
                    .toList();
        }
    }

    @Test
    void allPartsAreReadUpToTheOneWithoutACursor() {
        part(Samples.text("export/part.ndjson"));
        part("{\"_id\":\"b\"}\n{\"nextCursor\":\"c2\"}\n");
        part("{\"_id\":\"c\"}");

        assertThat(ids("article", "author")).containsExactly("a", "drafts.a", "b", "c");

        for (String cursor : List.of("", "c1", "c2")) {
            assertThat(query(server.request())).isEqualTo(Map.of("types", "article,author", "nextCursor", cursor));
        }
    }

    @Test
    void withoutTypesEverythingIsAskedFor() {
        server.answer(200, "");

        try (Export export = server.client().dataset().export()) {
            assertThat(export).isEmpty();
        }
        assertThat(server.request().getTarget()).isEqualTo("/v2025-03-25/data/export/production?nextCursor=");
    }

    @Test
    void blankLinesAndAbsentCursorsMeanNothing() {
        part(
                "\n \n{\"_id\":\"a\"}\r\n\r\n\n{\"_id\":\"b\",\"nextCursor\":\"a field\",\"error\":\"a field\"}\n\n{\"nextCursor\":null}\n");

        assertThat(ids()).containsExactly("a", "b");
    }

    @Test
    void documentsAreLongerThanAnyBlockOfTheStream() {
        String text = "ж".repeat(200_000);
        part("{\"_id\":\"a\",\"x\":\"" + text + "\"}\n{\"_id\":\"b\"}\n");

        try (Export export = server.library().export()) {
            assertThat(export.iterator().next().get("x")).isEqualTo(JsonData.of(text));
        }
    }

    @Test
    void nothingIsAskedBeforeTheFirstDocumentIsWanted() {
        try (Export export = server.library().export()) {
            assertThat(export.iterator()).isNotNull();
        }
        assertThat(server.requests()).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"_id\":\"b\"",
                "{\"_id\":\"b",
                "{",
                "7",
                "[]",
                "null",
                "{\"_id\":\"b\"}{\"_id\":\"c\"}",
                "<html>",
                "{\"other\":1}"
            })
    void aLineWithoutADocumentIsAnErrorAfterTheEarlierDocuments(String line) {
        part("{\"_id\":\"a\"}\n" + line);

        try (Export export = server.library().export()) {
            Iterator<JsonData> documents = export.iterator();
            assertThat(documents.next().get("_id")).isEqualTo(JsonData.of("a"));
            assertThatThrownBy(documents::next)
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("GET media-libraries/{library}/export");
            // asked again, it does not pretend that this was all
            assertThatThrownBy(documents::hasNext).isInstanceOf(UnexpectedResponseException.class);
        }
    }

    @Test
    void aLineIsNamedByItsNumber() {
        part("\n{\"_id\":\"a\"}\n{\"_id\"");

        assertThatThrownBy(this::ids).hasMessageContaining("line 3 of the export is incomplete");
    }

    @Test
    void aConnectionThatEndsTooEarlyIsNoticedAlsoBetweenLines() {
        Buffer body = new Buffer().writeUtf8("{\"_id\":\"a\"}\n".repeat(20_000));
        server.answer(new MockResponse.Builder()
                .body(body)
                .onResponseBody(SocketEffect.ShutdownConnection.INSTANCE)
                .build());

        assertThatThrownBy(this::ids).isInstanceOf(TransportException.class).hasMessageContaining("cut off in line");
    }

    @Test
    void aLineWithoutEndDoesNotFillTheMemory() throws Exception {
        AtomicLong sent = new AtomicLong();
        byte[] piece = "x".repeat(64 * 1024).getBytes(StandardCharsets.UTF_8);
        try (RawServer endless = RawServer.of(connection -> {
            connection.read();
            connection.out.write("HTTP/1.1 200 OK\r\n\r\n\"".getBytes(StandardCharsets.UTF_8));
            while (sent.get() < 1L << 30) {
                connection.out.write(piece);
                sent.addAndGet(piece.length);
            }
        })) {
            Export export = server.client(builder -> builder.projectUrl(endless.url()))
                    .dataset()
                    .export();

            assertThatThrownBy(() -> export.iterator().hasNext())
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("line 1 of the export")
                    .hasMessageContaining("longer than 33554432 bytes");
        }
        assertThat(sent.get()).isLessThan(128L << 20);
    }

    @Test
    void theMaximumLengthOfALineCanBeSet() {
        part("{\"_id\":\"a\"}\n{\"_id\":\"abc\"}\n");
        Export export = server.library().export().maxLineLength(12);
        Iterator<JsonData> documents = export.iterator();

        assertThat(documents.next().get("_id")).isEqualTo(JsonData.of("a"));
        assertThatThrownBy(documents::next)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("longer than 12 bytes");
        assertThatThrownBy(() -> export.maxLineLength(13)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> library.export().maxLineLength(0)).hasMessageContaining("must be positive");
    }

    @Test
    void anErrorInTheStreamIsTheOneThatItNames() {
        part("{\"_id\":\"a\"}\n{\"error\":\"Unauthorized\",\"message\":\"Session not found\",\"statusCode\":401}\n");
        part("{\"error\":{\"description\":\"shard went away\"}}\n");

        assertThatThrownBy(this::ids).isInstanceOfSatisfying(AuthenticationException.class, e -> {
            assertThat(e.status()).isEqualTo(401);
            assertThat(e.vendorMessage()).isEqualTo("Unauthorized - Session not found");
            assertThat(e.rawBody()).contains("statusCode");
        });
        assertThatThrownBy(this::ids)
                .isInstanceOfSatisfying(
                        ServerException.class,
                        e -> assertThat(e.vendorMessage()).isEqualTo("shard went away"));
    }

    @Test
    void openingIsRepeatedAndRefusalsAreThrown() {
        server.answer(503, "{}");
        part("{\"_id\":\"a\"}\n");
        server.answer(401, Samples.text("errors/401-session.json"));

        assertThat(ids()).containsExactly("a");
        assertThatThrownBy(this::ids).isInstanceOf(AuthenticationException.class);
    }

    @Test
    void aCursorThatDoesNotMoveEndsInAnError() {
        part("{\"_id\":\"a\"}\n{\"nextCursor\":\"c\"}\n");
        part("{\"_id\":\"b\"}\n{\"nextCursor\":\"c\"}\n");

        assertThatThrownBy(this::ids)
                .isInstanceOf(UnexpectedResponseException.class)
                .hasMessageContaining("cursor does not advance");
        assertThat(server.requests()).isEqualTo(2);
    }

    @Test
    void partsThatBringNothingEndInAnErrorSoonerOrLater() throws Exception {
        AtomicInteger cursor = new AtomicInteger();
        try (RawServer endless = RawServer.answering((connection, request) ->
                connection.answer(200, "{\"nextCursor\":\"c" + cursor.incrementAndGet() + "\"}"))) {
            Export export = server.client(builder -> builder.projectUrl(endless.url()))
                    .dataset()
                    .export();

            assertThatThrownBy(() -> export.iterator().hasNext())
                    .isInstanceOf(UnexpectedResponseException.class)
                    .hasMessageContaining("the export does not end");
            assertThat(cursor.get()).isEqualTo(1001);
            assertThat(endless.connections()).isEqualTo(1);
        }
    }

    @Test
    void anExportIsReadOnce() {
        part("{\"_id\":\"a\"}\n");
        Export export = server.library().export();

        assertThat(export).hasSize(1);
        assertThatThrownBy(export::iterator).isInstanceOf(IllegalStateException.class);
        export.close();
        export.close();
    }

    @Test
    void aClosedExportGivesNothingMore() {
        part("{\"_id\":\"a\"}\n".repeat(20_000));
        Export export = server.library().export();
        Iterator<JsonData> documents = export.iterator();
        documents.next();

        export.close();

        assertThatThrownBy(() -> {
                    while (documents.hasNext()) {
                        documents.next();
                    }
                })
                .isInstanceOf(MedialibException.class);
        Export closed = server.library().export();
        closed.close();
        assertThatThrownBy(closed::iterator).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void closingTheStreamClosesTheExport() {
        part("{\"_id\":\"a\"}\n{\"_id\":\"b\"}\n");
        Export export = server.library().export();

        try (Stream<JsonData> documents = export.stream()) {
            assertThat(documents.findFirst()).isPresent();
        }

        assertThatThrownBy(export::iterator).hasMessageContaining("closed");
    }

    @Test
    void afterTheLastDocumentThereIsNone() {
        part("{\"_id\":\"a\"}");
        Iterator<JsonData> documents = server.library().export().iterator();
        documents.next();

        assertThat(documents.hasNext()).isFalse();
        assertThatThrownBy(documents::next).isInstanceOf(NoSuchElementException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a,b"})
    void typesThatCannotBeAreRefused(String type) {
        SanityMediaLibrary library = server.library();

        assertThatThrownBy(() -> library.export("article", type)).isInstanceOf(IllegalArgumentException.class);
    }
}
