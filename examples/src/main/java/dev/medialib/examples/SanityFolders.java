package dev.medialib.examples;

import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.Directory;
import dev.medialib.sanity.folder.LibraryFolders;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.library.UploadedAsset;
import java.io.IOException;

/** Makes folders in Sanity's media library, moves an image from one to another, and lists them. Argument: an image file. */
public final class SanityFolders {
    private SanityFolders() {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException {
        Picture picture = Picture.of(args);

        try (Clients clients = new Clients()) {
            SanityClient sanity = clients.sanity(fake -> {});
            SanityMediaLibrary library = sanity.mediaLibrary(clients.sanityLibrary());
            LibraryFolders folders = library.folders();

            // two folders can have the same name: a program keeps the ids of its folders
            Directory campaigns = folders.create("Medialib examples");
            Directory spring = folders.create("Spring", campaigns.id());
            Directory archive = folders.create("Archive", campaigns.id());

            UploadedAsset uploaded = library.uploadOrGet(picture.content(), u -> u.title(picture.title()));
            String image = uploaded.asset().id();
            folders.moveAsset(image, spring.id());
            print(folders, spring);

            folders.moveAsset(image, archive.id());
            print(folders, spring);
            print(folders, archive);
        }
    }

    private static void print(LibraryFolders folders, Directory folder) {
        String path = String.join(
                "/", folders.path(folder.id()).stream().map(Directory::name).toList());
        System.out.println(path + ": "
                + folders.assets(folder.id()).stream().map(Asset::title).toList());
    }
}
