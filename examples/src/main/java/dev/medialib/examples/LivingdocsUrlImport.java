package dev.medialib.examples;

import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.error.ImportQuotaExceededException;
import dev.medialib.livingdocs.imports.ImportJob;
import dev.medialib.livingdocs.imports.ImportedItem;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Lets Livingdocs import images from their URLs, and waits for the result. Arguments: the URLs. */
public final class LivingdocsUrlImport {
    private LivingdocsUrlImport() {}

    /** Runs the example. */
    public static void main(String[] args) {
        List<String> urls = args.length > 0
                ? List.of(args)
                : List.of("https://dam.example.com/cat.jpg", "https://dam.example.com/broken.jpg");

        try (Clients clients = new Clients()) {
            // the last URL does not exist
            LivingdocsClient livingdocs = clients.livingdocs(fake ->
                    urls.subList(0, urls.size() - 1).forEach(url -> fake.serve(url, new byte[] {1})));
            importImages(livingdocs, urls);
        }
    }

    private static void importImages(LivingdocsClient livingdocs, List<String> urls) {
        ImportJob job;
        try {
            job = livingdocs.imports().images(i -> {
                i.systemName("medialib-examples");
                for (String url : urls) {
                    // the id becomes the entry's external id, so a second import does not create a second entry
                    i.add(image -> image.url(url)
                            .id(url)
                            .fileName(url.substring(url.lastIndexOf('/') + 1))
                            .mediaType("image")
                            .metadata(Map.of("title", "Imported")));
                }
            });
        } catch (ImportQuotaExceededException e) {
            System.out.println("the plan allows no more imports today: " + e.getMessage());
            return;
        }
        System.out.println("job " + job.id());

        // a job that succeeds can have items that failed
        for (ImportedItem item : job.await(Duration.ofMinutes(5)).items()) {
            System.out.println(item.externalId() + ": " + item.outcome() + ", entry " + item.entryId());
        }
    }
}
