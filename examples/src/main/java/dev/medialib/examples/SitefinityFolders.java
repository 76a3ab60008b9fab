package dev.medialib.examples;

import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.library.Folder;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.task.BackgroundTask;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;

/** Puts an image into a folder of Sitefinity, and moves the folder to another library. Argument: an image file. */
public final class SitefinityFolders {
    private SitefinityFolders() {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException {
        Picture picture = Picture.of(args);

        try (Clients clients = new Clients()) {
            SitefinityClient sitefinity = clients.sitefinity(
                    fake -> fake.settings().backgroundTaskTime.set(Duration.ofMillis(100)));
            Album current = sitefinity.albums().create(a -> a.title("Medialib examples"));
            Album archive = sitefinity.albums().create(a -> a.title("Medialib archive"));
            Folder boats = sitefinity.folders().create(f -> f.title("Boats").rootId(current.id()));
            Image image = sitefinity
                    .images()
                    .upload(picture.content(), u -> u.title(picture.title()).location(current.id(), boats.id()));
            sitefinity.images().publish(image.id());

            // the server moves in the background: moveAll returns before it has moved anything
            sitefinity.albums().moveAll(List.of(boats.id()), archive.id());
            List<BackgroundTask> failed = sitefinity.albums().backgroundTasks().awaitAll(Duration.ofMinutes(10));
            failed.forEach(task -> System.out.println("failed: " + task.statusMessage()));

            printFolders(sitefinity, current);
            printFolders(sitefinity, archive);
            UUID library = sitefinity.images().get(image.id()).parentId();
            System.out.println(image.title() + " is in " + (archive.id().equals(library) ? "the archive" : library));
        }
    }

    private static void printFolders(SitefinityClient sitefinity, Album album) {
        List<String> titles = sitefinity.folders().atRootOf(album.id()).stream()
                .map(folder -> String.valueOf(folder.title()))
                .toList();
        System.out.println(album.title() + ": " + titles);
    }
}
