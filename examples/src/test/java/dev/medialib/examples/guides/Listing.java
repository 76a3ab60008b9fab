package dev.medialib.examples.guides;

import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.SitefinityClient;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.query.ImageFields;
import java.util.List;

public class Listing {
    public static void show(SitefinityClient sitefinity) {
        Paged<Image> images = sitefinity.images().list(q -> q.orderBy(ImageFields.LAST_MODIFIED.descending()));

        for (Image image : images) { // all images, page by page
            System.out.println(image.title());
        }

        List<Image> newest = images.first(10); // at most ten images
        List<Image> all = images.toList(); // all images, in memory
        long untitled = images.stream().filter(i -> i.title() == null).count();
        System.out.println(newest.size() + " of " + all.size() + ", untitled: " + untitled);
    }
}
