package dev.medialib.examples;

import dev.medialib.core.content.Download;
import dev.medialib.core.error.NotFoundException;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.error.ImageRevokedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Downloads an image from the media library of Livingdocs and saves it. Arguments: the image's key, and the file. */
public final class LivingdocsDownload {
    private LivingdocsDownload() {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException {
        String key = args.length > 0 ? args[0] : "2026/01/31/sailing-boat.jpg";
        Path file = args.length > 1
                ? Path.of(args[1])
                : Files.createTempDirectory("livingdocs").resolve("sailing-boat.jpg");
        byte[] sample = Picture.of().bytes();

        try (Clients clients = new Clients()) {
            LivingdocsClient livingdocs = clients.livingdocs(fake -> fake.addImage(sample, key, "image/jpeg"));
            download(livingdocs, key, file);
            download(livingdocs, "no/such/image.jpg", file);
        }
    }

    private static void download(LivingdocsClient livingdocs, String key, Path file) throws IOException {
        try (Download image = livingdocs.mediaLibrary().serveImage(key)) {
            // the bytes are streamed to a temporary file, which replaces the target after the last byte
            image.saveTo(file);
            System.out.println(key + ": " + image.mediaType() + ", " + Files.size(file) + " bytes, saved to " + file);
        } catch (ImageRevokedException e) {
            System.out.println(key + ": may no longer be used");
        } catch (NotFoundException e) {
            System.out.println(key + ": there is no such image");
        }
    }
}
