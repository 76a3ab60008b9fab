package dev.medialib.examples.guides;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.imports.ImportJob;
import dev.medialib.livingdocs.imports.ImportedItem;
import java.time.Duration;

public class LivingdocsImport {
    public static void importImage(LivingdocsClient livingdocs, String url) {
        ImportJob job = livingdocs
                .imports()
                .images(i -> i.systemName("dam")
                        .add(image -> image.url(url).id("1").fileName("one.jpg").mediaType("image")));
        for (ImportedItem item : job.await(Duration.ofMinutes(5)).items()) {
            System.out.println(item.externalId() + " " + item.outcome() + " " + item.entryId());
        }
    }
}
