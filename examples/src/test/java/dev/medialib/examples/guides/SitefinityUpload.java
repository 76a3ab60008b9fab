package dev.medialib.examples.guides;

import dev.medialib.core.content.Content;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import java.nio.file.Path;
import java.util.UUID;

public class SitefinityUpload {
    public static UUID upload(SitefinityClient sitefinity, UUID album, Path file) {
        Image image = sitefinity
                .images()
                .upload(
                        Content.of(file),
                        u -> u.parentId(album)
                                .title("Sailing boat")
                                .fields(f -> f.alternativeText("A boat on a lake"))
                                .publish(true));
        return image.id();
    }
}
