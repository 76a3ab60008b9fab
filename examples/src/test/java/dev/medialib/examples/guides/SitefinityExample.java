package dev.medialib.examples.guides;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.query.ImageFields;
import java.util.UUID;

public class SitefinityExample {
    public static void run(SitefinityClient sitefinity, UUID album, UUID hero) {
        // typed filters; fetches page after page
        Paged<Image> images = sitefinity
                .images()
                .list(q -> q.filter(ImageFields.PARENT_ID.eq(album).and(ImageFields.WIDTH.ge(1024)))
                        .orderBy(ImageFields.TITLE.ascending()));
        for (Image image : images) {
            System.out.println(image.title() + " " + sitefinity.resolveUrl(image));
        }

        // sends the changed fields only
        sitefinity.images().update(hero, c -> c.alternativeText("A cat"));
        sitefinity.images().publish(hero);
    }
}
