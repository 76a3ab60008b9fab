package dev.medialib.examples;

import dev.medialib.core.content.Content;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sanity.video.PlaybackInfo;
import dev.medialib.sanity.video.PlaybackSource;
import dev.medialib.sanity.video.SubtitleFormat;
import dev.medialib.sanity.video.Subtitles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

/**
 * Uploads a video to Sanity's media library, waits until it can be played, and gives it English subtitles. Arguments: the video, and the
 * subtitles in WebVTT.
 */
public final class SanitySubtitles {
    private SanitySubtitles() {}

    /** Runs the example. */
    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("video");
        Path video = args.length > 0 ? Path.of(args[0]) : sampleVideo(folder);
        Path subtitles = args.length > 1 ? Path.of(args[1]) : sampleSubtitles(folder);

        try (Clients clients = new Clients()) {
            SanityClient sanity =
                    clients.sanity(fake -> fake.settings().videoPolls.set(1));
            SanityMediaLibrary library = sanity.mediaLibrary(clients.sanityLibrary());

            String id = library.uploadOrGet(Content.of(video)).assetInstance().id();
            // the service needs longer for longer videos
            library.videos().awaitReady(id, Duration.ofMinutes(30));
            System.out.println(id + " is ready");

            library.videos()
                    .uploadSubtitles(
                            id, Content.of(subtitles), s -> s.languageCode("en").format(SubtitleFormat.VTT));
            for (Subtitles each : library.videos().subtitles(id)) {
                System.out.println("subtitles in " + each.languageCode() + ": " + each.status());
            }

            PlaybackInfo info = library.videos().playbackInfo(id);
            PlaybackSource stream = Objects.requireNonNull(info.stream());
            System.out.println("a player plays " + stream.url());
        }
    }

    private static Path sampleVideo(Path folder) throws IOException {
        // the beginning of an MP4 file is enough for the fake server
        byte[] mp4 = "\0\0\0\u0018ftypisom\0\0\0\0isom".getBytes(StandardCharsets.ISO_8859_1);
        return Files.write(folder.resolve("cat.mp4"), mp4);
    }

    private static Path sampleSubtitles(Path folder) throws IOException {
        return Files.writeString(folder.resolve("cat.vtt"), "WEBVTT\n\n00:00.000 --> 00:02.000\nMeow.\n");
    }
}
