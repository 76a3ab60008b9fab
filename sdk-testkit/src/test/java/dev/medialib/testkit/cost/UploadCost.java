package dev.medialib.testkit.cost;

import dev.medialib.testkit.FakeServer;
import dev.medialib.testkit.livingdocs.FakeLivingdocs;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testkit.sitefinity.FakeSitefinity;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.UUID;

/**
 * Measures 10,000 uploads of 20 KB to each fake, with {@code -Xmx256m}. The build does not run it: the first and the last thousand
 * should take the same time, and none should run out of memory.
 */
public final class UploadCost {

    private static final int UPLOADS = 10_000;
    private static final int REPORTED = 1_000;
    private static final int BYTES = 20_000;

    private final HttpClient http = HttpClient.newHttpClient();
    private final byte[] content = new byte[BYTES];

    private UploadCost() {
        new Random(1).nextBytes(content);
    }

    private interface Upload {
        HttpRequest request(int number, byte[] bytes);
    }

    /** Measures all fakes, or those whose names are given. */
    public static void main(String[] names) throws Exception {
        String chosen = String.join(",", names);
        UploadCost cost = new UploadCost();
        if (chosen.isEmpty() || chosen.contains("sanity")) {
            try (FakeSanity sanity = FakeSanity.start()) {
                String path = "/v2025-03-25/media-libraries/" + sanity.library().id() + "/upload?filename=";
                cost.measure(
                        "sanity, library",
                        sanity,
                        (number, bytes) -> HttpRequest.newBuilder(sanity.url().resolve(path + number + ".bin"))
                                .header("Authorization", "Bearer " + sanity.token())
                                .POST(BodyPublishers.ofByteArray(bytes))
                                .build());
            }
        }
        if (chosen.isEmpty() || chosen.contains("dataset")) {
            try (FakeSanity sanity = FakeSanity.start()) {
                String path = "/v2024-06-24/assets/files/production?filename=";
                cost.measure(
                        "sanity, dataset",
                        sanity,
                        (number, bytes) -> HttpRequest.newBuilder(sanity.url().resolve(path + number + ".bin"))
                                .header("Authorization", "Bearer " + sanity.token())
                                .POST(BodyPublishers.ofByteArray(bytes))
                                .build());
            }
        }
        if (chosen.isEmpty() || chosen.contains("sitefinity")) {
            try (FakeSitefinity sitefinity = FakeSitefinity.start()) {
                UUID library = sitefinity.addLibrary("documentlibraries", "Files");
                cost.measure(
                        "sitefinity",
                        sitefinity,
                        (number, bytes) -> HttpRequest.newBuilder(
                                        sitefinity.url().resolve(sitefinity.serviceUrl() + "/documents"))
                                .header("X-SF-Service-Request", "true")
                                .header("X-SF-Access-Key", sitefinity.accessKey())
                                .header("X-File-Name", number + ".bin")
                                .header(
                                        "X-Sf-Properties",
                                        "{\"Title\":\"File " + number + "\",\"ParentId\":\"" + library + "\"}")
                                .POST(BodyPublishers.ofByteArray(bytes))
                                .build());
            }
        }
        if (chosen.isEmpty() || chosen.contains("livingdocs")) {
            try (FakeLivingdocs livingdocs = FakeLivingdocs.start()) {
                cost.measure("livingdocs, import of entries", livingdocs, (number, bytes) -> entry(livingdocs, number));
            }
        }
        if (chosen.isEmpty() || chosen.contains("seeds")) {
            try (FakeLivingdocs livingdocs = FakeLivingdocs.start()) {
                cost.measure("livingdocs, seeds with bytes and a read", livingdocs, (number, bytes) -> {
                    String id = livingdocs.addImage(bytes, "2026/" + number + ".png", "image/png");
                    return HttpRequest.newBuilder(livingdocs.url().resolve("/api/2026-05/mediaLibrary/" + id))
                            .header("Authorization", "Bearer " + livingdocs.token())
                            .build();
                });
            }
        }
    }

    /** An entry of 20 KB, because imports have no bytes of files. */
    private static HttpRequest entry(FakeLivingdocs livingdocs, int number) {
        String key = "2026/" + number + ".jpg";
        String entry = "{\"id\":\"e-" + number + "\",\"systemName\":\"cost\",\"externalId\":\"" + number
                + "\",\"mediaType\":\"image\",\"metadata\":{\"title\":\"Image " + number + "\"},\"asset\":{\"key\":\""
                + key + "\",\"url\":\"https://storage.example.com/" + key
                + "\",\"size\":20000,\"width\":16,\"height\":9,\"mimeType\":\"image/jpeg\",\"filename\":\"a.jpg\"}}";
        String body = "{\"mediaLibraryEntries\":[" + entry + "]," + "\"padding\":\""
                + Base64.getEncoder().encodeToString(new byte[BYTES * 3 / 4]) + "\"}";
        return HttpRequest.newBuilder(livingdocs.url().resolve("/api/2026-05/import/mediaLibrary"))
                .header("Authorization", "Bearer " + livingdocs.token())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    private void measure(String name, FakeServer fake, Upload upload) throws Exception {
        StringBuilder report = new StringBuilder(name).append(", ms per 1,000:");
        long start = System.nanoTime();
        for (int number = 1; number <= UPLOADS; number++) {
            ByteBuffer.wrap(content).putInt(number);
            var response = http.send(upload.request(number, content.clone()), BodyHandlers.ofString());
            if (response.statusCode() >= 300 || response.body().contains("\"ok\":false")) {
                throw new IllegalStateException(name + ": " + response.statusCode() + " " + response.body());
            }
            if (number % REPORTED == 0) {
                report.append(' ')
                        .append(Duration.ofNanos(System.nanoTime() - start).toMillis());
                start = System.nanoTime();
            }
        }
        System.gc();
        Runtime heap = Runtime.getRuntime();
        System.out.println(report + ", heap " + ((heap.totalMemory() - heap.freeMemory()) >> 20) + " MiB after "
                + fake.requests().size() + " kept requests");
    }
}
