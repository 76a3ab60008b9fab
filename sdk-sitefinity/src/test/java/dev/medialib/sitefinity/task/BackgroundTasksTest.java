package dev.medialib.sitefinity.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.error.DeadlineExceededException;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.library.Folder;
import dev.medialib.testkit.sitefinity.MediaSeed;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes on after the response: moves, and thumbnails. */
class BackgroundTasksTest extends AgainstFakeSitefinity {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private UUID animals;
    private UUID pets;
    private UUID cats;
    private UUID cat;

    @BeforeEach
    void addLibraries() {
        server.settings().clock.set(clock());
        server.settings().backgroundTaskTime.set(Duration.ofSeconds(20));
        animals = server.addLibrary("albums", "Animals");
        pets = server.addLibrary("albums", "Pets");
        cats = server.addFolder(pets, null, "Cats");
        cat = server.addMedia(MediaSeed.image().title("cat").library(pets).folder(cats));
    }

    @Test
    void aMoveGoesOnAfterItsResponse() {
        client.images().moveAll(List.of(cat), animals);

        assertThat(client.images().get(cat).parentId()).isEqualTo(pets);
        assertThat(client.images().backgroundTasks().awaitAll(MINUTE)).isEmpty();
        assertThat(client.images().get(cat).parentId()).isEqualTo(animals);
        assertThat(client.images().get(cat).folderId()).isNull();
    }

    @Test
    void aLibraryThatIsMovedIsAFolderAfterwards() {
        client.albums().moveAll(List.of(pets), animals);
        var unused = client.albums().backgroundTasks().awaitAll(MINUTE);

        assertThat(client.albums().list()).extracting(Album::id).containsExactly(animals);
        Folder folder = client.folders().get(pets);
        assertThat(folder.title()).isEqualTo("Pets");
        assertThat(folder.rootId()).isEqualTo(animals);
        assertThat(client.folders().children(pets)).extracting(Folder::id).containsExactly(cats);
        assertThat(client.images().get(cat).parentId()).isEqualTo(animals);
        assertThat(client.images().get(cat).folderId()).isEqualTo(cats);
        assertThat(requests("POST").get(0).path()).startsWith("/api/default/albums/Default.Move()");
    }

    @Test
    void aFolderIsMovedWithWhatIsInIt() {
        client.albums().moveAll(List.of(cats), animals);
        var unused = client.albums().backgroundTasks().awaitAll(MINUTE);

        assertThat(client.folders().atRootOf(animals)).extracting(Folder::id).containsExactly(cats);
        assertThat(client.images().inFolder(cats)).hasSize(1);
        assertThat(client.images().get(cat).parentId()).isEqualTo(animals);
    }

    @Test
    void aMoveThatFailsIsLeftInTheList() {
        server.settings().failNextBackgroundTask.set("no space");
        client.albums().moveAll(List.of(cats), animals);

        List<BackgroundTask> left = client.albums().backgroundTasks().awaitAll(MINUTE);

        assertThat(left).hasSize(1);
        assertThat(left.get(0).status()).isEqualTo(BackgroundTaskStatus.FAILED);
        assertThat(left.get(0).statusMessage()).isEqualTo("no space");
        assertThat(left.get(0).taskName()).endsWith("LibraryMoveTask");
        assertThat(client.folders().get(cats).rootId()).isEqualTo(pets);
    }

    @Test
    void thumbnailsAreRegeneratedInATask() {
        List<BackgroundTask> started = client.albums().regenerateThumbnails(pets);

        assertThat(started).hasSize(1);
        BackgroundTask task = started.get(0);
        assertThat(lastRequest().body())
                .isEqualTo("{\"action\":\"\",\"itemId\":\"" + pets + "\",\"taskType\":\"RegenerateThumbnails\"}");
        assertThat(task.status()).isEqualTo(BackgroundTaskStatus.PENDING);
        assertThat(task.concurrentTaskKey()).isEqualTo(pets.toString());
        assertThat(client.albums().backgroundTasks().await(task.id(), MINUTE)).isEmpty();
        assertThat(client.albums().backgroundTasks().find(task.id())).isEmpty();
    }

    @Test
    void theProgressOfATaskIsRead() {
        UUID task = client.albums().regenerateThumbnails(pets).get(0).id();
        time.pass(Duration.ofSeconds(5));

        BackgroundTask running = client.albums().backgroundTasks().find(task).orElseThrow();

        assertThat(running.status()).isEqualTo(BackgroundTaskStatus.STARTED);
        assertThat(running.progress()).isEqualTo(25);
        assertThat(running.isEnded()).isFalse();
        assertThat(lastRequest().header("Sf-Background-Request")).isEqualTo("true");
    }

    @Test
    void tasksAreListedByTheirType() {
        var unused = client.albums().regenerateThumbnails(pets);

        assertThat(client.albums().backgroundTasks().list("RegenerateThumbnails"))
                .hasSize(1);
        assertThat(client.albums().backgroundTasks().list("MoveLibrary")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> client.albums().backgroundTasks().list(" "))
                .withMessageContaining("taskType");
    }

    @Test
    void aTaskThatTakesTooLongIsNamed() {
        UUID task = client.albums().regenerateThumbnails(pets).get(0).id();

        assertThatExceptionOfType(DeadlineExceededException.class)
                .isThrownBy(() -> client.albums().backgroundTasks().await(task, Duration.ofSeconds(5)))
                .withMessageContaining(task + " is Started");
    }

    @Test
    void thumbnailsOfNoLibraryAreNotRegenerated() {
        assertThatExceptionOfType(NotFoundException.class)
                .isThrownBy(() -> client.albums().regenerateThumbnails(cats));
    }
}
