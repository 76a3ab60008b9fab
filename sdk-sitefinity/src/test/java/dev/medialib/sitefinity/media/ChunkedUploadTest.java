package dev.medialib.sitefinity.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.content.Content;
import dev.medialib.core.content.Progress;
import dev.medialib.core.error.ContentSourceException;
import dev.medialib.core.error.ServerException;
import dev.medialib.core.error.TransportException;
import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.ChunkServer;
import dev.medialib.sitefinity.WithChunkServer;
import dev.medialib.sitefinity.error.ChunkRefusedException;
import dev.medialib.sitefinity.error.NotPublishedException;
import dev.medialib.testsupport.RawServer.Request;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The chunks of a file on their way: in which order, how many at a time, and what is done when one does not arrive. */
class ChunkedUploadTest extends WithChunkServer {
    private static final String REFUSED = "{\"SuccessfullyUploaded\":false,\"FailedChunkOrdinal\":";

    @TempDir
    Path directory;

    @ParameterizedTest
    @CsvSource({"1,1,1", "10,1,10", "11,2,1", "20,2,10", "35,4,5"})
    void chunksAreOfOneSizeAndTheLastIsNeverEmpty(int length, int count, int last) {
        upload(file(length));
        assertThat(server.sizes).hasSize(count);
        assertThat(server.sizes.get(count - 1)).isEqualTo(last);
        assertThat(server.sizes.values().stream().limit(count - 1)).allMatch(size -> size == 10);
    }

    @Test
    void aChunkSaysWhatItIs() {
        upload(file(15));
        Request last = chunks().stream()
                .filter(r -> "1".equals(r.headers().get("X-SF-Chunk-Ordinal")))
                .findFirst()
                .orElseThrow();
        assertThat(last.line()).isEqualTo("POST /api/default/images HTTP/1.1");
        assertThat(last.headers())
                .containsEntry("X-SF-Chunk-Size", "5")
                .containsEntry("X-SF-Chunked-File-Upload-Session-Id", "s-1")
                .containsEntry("X-SF-Blob-Storage-Provider-Name", "Database")
                .containsEntry("X-File-Name", "%D0%BA%D0%BE%D1%82%D0%BA%D0%B0.jpg")
                .containsEntry("Content-Encoding", "identity")
                .containsEntry("Content-Type", "image/jpeg")
                .containsEntry("Content-Length", "5");
    }

    @ParameterizedTest
    @CsvSource({"3,8,3", "8,2,2", "1,5,1"})
    void noMoreChunksAreOnTheirWayThanServerAndCallerAllow(int servers, int callers, int expected) {
        server.info = ChunkServer.info(10, 3, servers);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CyclicBarrier together = new CyclicBarrier(expected);
        server.chunks = (connection, chunk, ordinal) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            try {
                // so many come together, or this breaks
                together.await(10, TimeUnit.SECONDS);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            now.decrementAndGet();
            connection.answer(200, ChunkServer.TAKEN);
        };
        server.client
                .images()
                .upload(
                        file(240),
                        u -> u.parentId(ChunkServer.LIBRARY).chunksFrom(1).parallelChunks(callers));
        assertThat(most).hasValue(expected);
        assertThat(server.sizes).hasSize(24);
        assertThat(server.server.troubles).isEmpty();
    }

    @Test
    void numbersAndFlagsMayComeAsTexts() {
        server.info = "{\"ProviderSupportsChunkUpload\":\"true\",\"BlobStorageProviderName\":\"Database\","
                + "\"ChunkedFileUploadSessionId\":\"s-1\",\"ChunkSize\":\"10\",\"MaxRetryCountForChunk\":\"3\"}";
        server.chunks = (connection, chunk, ordinal) -> connection.answer(200, "{\"SuccessfullyUploaded\":\"True\"}");
        upload(file(25));
        assertThat(server.sizes).hasSize(3);
        assertThat(server.count("CommitChunks")).isEqualTo(1);
    }

    @Test
    void aChunkIsSentAgainIfItsResponseEndsTooEarlyWithItsConnection() {
        server.chunks = (connection, chunk, ordinal) -> {
            if (server.timesSent(ordinal) == 1) {
                connection.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n{\"Successfully");
                connection.socket.close();
            } else {
                connection.answer(200, ChunkServer.TAKEN);
            }
        };
        upload(file(15));
        assertThat(server.timesSent(0)).isEqualTo(2);
    }

    @Test
    void theLimitOfTokensAppliesToTheResponseOfAChunk() {
        server.chunks = (connection, chunk, ordinal) ->
                connection.answer(200, "{\"SuccessfullyUploaded\":true,\"x\":[" + "1,".repeat(50) + "1]}");
        assertThatThrownBy(() -> upload(server.client.withOptions(o -> o.maxJsonTokens(40)), file(15)))
                .isInstanceOf(UnexpectedResponseException.class);
    }

    @Test
    void numbersThatAreNoCountsDoNotEndTheUpload() {
        server.info = "{\"ProviderSupportsChunkUpload\":true,\"BlobStorageProviderName\":\"Database\","
                + "\"ChunkedFileUploadSessionId\":\"s-1\",\"ChunkSize\":10,\"MaxRetryCountForChunk\":1.5,"
                + "\"MaxSimultaneousChunkUploadRequestsPerSession\":\"1e400\"}";
        upload(file(25));
        assertThat(server.sizes).hasSize(3);
    }

    @Test
    void chunksBeginInTheirOrder() {
        server.info = ChunkServer.info(10, 3, 1);
        upload(file(95));
        assertThat(chunks().stream().map(r -> r.headers().get("X-SF-Chunk-Ordinal")))
                .containsExactlyElementsOf(
                        IntStream.range(0, 10).mapToObj(String::valueOf).toList());
    }

    @Test
    void aLostChunkIsRetriedWithoutTheOthers() {
        server.chunks = (connection, chunk, ordinal) -> {
            if (ordinal == 2 && server.timesSent(2) < 3) {
                connection.reset();
            } else {
                connection.answer(200, ChunkServer.TAKEN);
            }
        };
        upload(file(50));
        assertThat(server.timesSent(2)).isEqualTo(3);
        assertThat(chunks()).hasSize(7);
        assertThat(server.count("CommitChunks")).isEqualTo(1);
        assertThat(server.count("CleanUpChunks")).isZero();
    }

    @Test
    void lossesAndRefusalsOfOneChunkAreCountedTogether() {
        server.info = ChunkServer.info(10, 2, 2);
        server.chunks = (connection, chunk, ordinal) -> {
            if (ordinal != 1) {
                connection.answer(200, ChunkServer.TAKEN);
            } else if (server.timesSent(1) == 1) {
                connection.reset();
            } else {
                connection.answer(200, REFUSED + "1}");
            }
        };
        assertThatThrownBy(() -> upload(file(30))).isInstanceOf(ChunkRefusedException.class);
        assertThat(server.timesSent(1)).isEqualTo(3);
        assertThat(server.count("CleanUpChunks")).isEqualTo(1);
    }

    @Test
    void aServerThatAllowsNoRepetitionGetsNone() {
        server.info = ChunkServer.info(10, 0, 1);
        server.chunks = (connection, chunk, ordinal) -> connection.answer(503, "{}");
        assertThatThrownBy(() -> upload(file(30))).isInstanceOf(ServerException.class);
        assertThat(chunks()).hasSize(1);
        assertThat(server.count("CleanUpChunks")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "{\"SuccessfullyUploaded\":null}", "{\"SuccessfullyUploaded\":\"yes\"}"})
    void onlyAnAnswerThatSaysSoMeansThatAChunkWasTaken(String answer) {
        server.chunks = (connection, chunk, ordinal) -> connection.answer(200, answer);
        server.info = ChunkServer.info(10, 1, 1);
        ChunkRefusedException failure = catchThrowableOfType(ChunkRefusedException.class, () -> upload(file(30)));
        assertThat(failure.ordinal()).isZero();
        assertThat(server.timesSent(0)).isEqualTo(2);
    }

    @Test
    void aChunkThatFailsAfterItWasTakenEndsTheUpload() {
        server.info = ChunkServer.info(10, 5, 1);
        server.chunks = (connection, chunk, ordinal) ->
                connection.answer(200, ordinal < 2 ? ChunkServer.TAKEN : REFUSED + "0}");
        ChunkRefusedException failure = catchThrowableOfType(ChunkRefusedException.class, () -> upload(file(30)));
        assertThat(failure.ordinal()).isZero();
        assertThat(server.timesSent(2)).isEqualTo(1);
        assertThat(server.count("CleanUpChunks")).isEqualTo(1);
    }

    @Test
    void afterAFailedChunkTheOthersStopBeforeTheCleanUp() throws Exception {
        CountDownLatch failed = new CountDownLatch(1);
        server.info = ChunkServer.info(10, 0, 2);
        server.chunks = (connection, chunk, ordinal) -> {
            if (ordinal == 1) {
                connection.answer(500, "{}");
                failed.countDown();
            } else {
                // not before the other has failed, and then only when it is too late for another chunk
                failed.await();
                connection.pause(Duration.ofMillis(200));
                connection.answer(200, ChunkServer.TAKEN);
            }
        };
        assertThatThrownBy(() -> upload(file(1000))).isInstanceOf(ServerException.class);
        assertThat(chunks()).hasSize(2);
        List<Request> all = server.server.requests;
        assertThat(all.get(all.size() - 1).line()).contains("CleanUpChunks");
        assertThat(JsonData.parse(new String(all.get(all.size() - 1).body(), StandardCharsets.UTF_8)))
                .isEqualTo(JsonData.of(
                        Map.of("chunkedFileUploadSessionId", "s-1", "blobStorageProviderName", "Database")));
    }

    @Test
    void aCleanUpThatFailsDoesNotHideTheFailure() {
        server.info = ChunkServer.info(10, 0, 1);
        server.chunks = (connection, chunk, ordinal) -> connection.answer(200, REFUSED + "0}");
        server.cleanUp = (connection, request) -> connection.answer(400, "{\"error\":{\"message\":\"no\"}}");
        ChunkRefusedException failure = catchThrowableOfType(ChunkRefusedException.class, () -> upload(file(30)));
        assertThat(failure.getSuppressed()).hasSize(1);
        assertThat(failure.getSuppressed()[0]).hasMessageContaining("CleanUpChunks");
    }

    @Test
    void chunksOfWhichAnItemMayHaveBeenMadeAreLeftAlone() {
        server.commit = (connection, request) -> connection.reset();
        MedialibException failure = catchThrowableOfType(TransportException.class, () -> upload(file(30)));
        assertThat(failure.outcomeUnknown()).isTrue();
        assertThat(server.count("CommitChunks")).isEqualTo(1);
        assertThat(server.count("CleanUpChunks")).isZero();
    }

    @Test
    void anItemThatWasMadeOfChunksButNotPublishedIsNamed() {
        server.operation = (connection, request) ->
                connection.answer(200, "{\"Success\":false,\"Message\":\"Not allowed\",\"ErrorCode\":\"Nope\"}");
        NotPublishedException failure = catchThrowableOfType(
                NotPublishedException.class,
                () -> server.client
                        .images()
                        .upload(
                                file(30),
                                u -> u.parentId(ChunkServer.LIBRARY)
                                        .chunksFrom(1)
                                        .publish(true)));
        assertThat(failure.itemId())
                .isEqualTo(JsonData.parse(ChunkServer.ITEM).get("Id").as(UUID.class));
        assertThat(failure).hasMessageContaining("Not allowed");
        assertThat(server.count("CleanUpChunks")).isZero();
    }

    @Test
    void progressIsOfTheWholeFile() {
        List<Progress> heard = new ArrayList<>();
        server.chunks = (connection, chunk, ordinal) -> {
            boolean refused = ordinal == 1 && server.timesSent(1) == 1;
            connection.answer(200, refused ? REFUSED + "1}" : ChunkServer.TAKEN);
        };
        server.client
                .images()
                .upload(
                        file(35),
                        u -> u.parentId(ChunkServer.LIBRARY).chunksFrom(1).onProgress(heard::add));
        assertThat(heard.get(0).sent()).isZero();
        assertThat(heard.get(heard.size() - 1).sent()).isEqualTo(35);
        assertThat(heard).allMatch(p -> p.attempt() == 1 && p.total().getAsLong() == 35 && p.sent() <= 35);
    }

    @Test
    void aFileThatChangesMeanwhileBecomesNoItem() throws Exception {
        Path file = Files.write(directory.resolve("a.jpg"), new byte[50]);
        server.chunks = (connection, chunk, ordinal) -> {
            Files.setLastModifiedTime(file, FileTime.fromMillis(1000));
            connection.answer(200, ChunkServer.TAKEN);
        };
        assertThatThrownBy(() -> upload(Content.of(file)))
                .isInstanceOf(ContentSourceException.class)
                .hasMessageContaining("changed");
        assertThat(server.count("CommitChunks")).isZero();
        assertThat(server.count("CleanUpChunks")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {29, 31})
    void aStreamOfAnotherLengthThanDeclaredCreatesNoItem(int announced) {
        Content wrong = Content.of(() -> new ByteArrayInputStream(new byte[30]), announced)
                .withFileName("a.jpg");
        assertThatThrownBy(() -> upload(wrong)).isInstanceOf(ContentSourceException.class);
        assertThat(server.count("CommitChunks")).isZero();
        assertThat(server.count("CleanUpChunks")).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"ProviderSupportsChunkUpload\":true}",
                "{\"ProviderSupportsChunkUpload\":true,\"ChunkSize\":0,\"ChunkedFileUploadSessionId\":\"s\",\"BlobStorageProviderName\":\"D\"}",
                "{\"ProviderSupportsChunkUpload\":true,\"ChunkSize\":9,\"ChunkedFileUploadSessionId\":\"ж\",\"BlobStorageProviderName\":\"D\"}",
                "{\"ProviderSupportsChunkUpload\":true,\"ChunkSize\":9999999999,\"ChunkedFileUploadSessionId\":\"s\",\"BlobStorageProviderName\":\"D\"}"
            })
    void withoutChunkParametersTheFileIsSentInOneRequest(String info) {
        server.info = info;
        upload(file(100));
        assertThat(server.sizes).isEmpty();
        assertThat(server.server.requests).hasSize(2);
        assertThat(server.server.requests.get(1).body()).hasSize(100);
    }
}
