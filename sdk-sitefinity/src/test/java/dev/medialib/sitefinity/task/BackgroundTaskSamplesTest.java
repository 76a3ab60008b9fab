package dev.medialib.sitefinity.task;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.SiteServer;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The vendor's sample of a task, and odd ones. */
class BackgroundTaskSamplesTest {
    private static final UUID ALBUM = UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20");

    private SiteServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SiteServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void theSampleIsReadFieldByField() throws Exception {
        String sample = text("tasks/regenerating-thumbnails.json");
        server.answer(200, sample);

        List<BackgroundTask> tasks = server.client().withProvider("p2").albums().regenerateThumbnails(ALBUM);

        BackgroundTask task = tasks.get(0);
        assertThat(task.id()).isEqualTo(UUID.fromString("0839c6a7-54a4-45d9-8a61-52ecd836c13e"));
        assertThat(task.title()).isEqualTo("Animals Library");
        assertThat(task.description()).isEqualTo("Regenerating thumbnails");
        assertThat(task.status()).isEqualTo(BackgroundTaskStatus.PENDING);
        assertThat(task.statusMessage()).isNull();
        assertThat(task.progress()).isZero();
        assertThat(task.taskData()).startsWith(ALBUM + ";OpenAccessDataProvider");
        assertThat(task.isManageable()).isTrue();
        assertThat(written(tasks)).isEqualTo(tree(sample, "/value"));
        assertThat(server.line()).isEqualTo("POST /api/default/Default.ManageBackgroundTasks?sf_provider=p2");
    }

    @ParameterizedTest
    @CsvSource({
        "50, 50",
        "\"50\", 50",
        "99.9, 99",
        "\"half\",",
        "null,",
        "[],",
        "1e400,",
        "\"1e400\",",
        "-1,",
        "101,",
        "\"NaN\",",
        "\"+5\",",
        "1e-999999999, 0"
    })
    void theProgressIsANumberOrAText(String progress, Integer expected) {
        String json = "{\"Id\":\"" + ALBUM + "\",\"ProgressStatus\":" + progress + "}";

        assertThat(BackgroundTask.fromJson(JsonData.parse(json)).progress()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"Pending, false", "Started, false", "Failed, true", "Stopped, true", "Done, true", "New, false"})
    void theStatusTellsWhetherATaskHasEnded(String status, boolean ended) {
        BackgroundTask task = BackgroundTask.builder()
                .id(ALBUM)
                .status(BackgroundTaskStatus.of(status))
                .build();

        assertThat(task.isEnded()).isEqualTo(ended);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"value\":{}}", "{\"value\":[{}]}", "<html></html>"})
    void aResponseWithoutTasksIsUnexpected(String body) {
        server.answer(200, body);

        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(() -> server.client().albums().regenerateThumbnails(ALBUM))
                .matches(UnexpectedResponseException::outcomeUnknown);
    }
}
