package dev.medialib.cost;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.okhttp.OkHttpTransport;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.document.Transaction;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.sitefinity.SitefinityClient;
import java.lang.management.ManagementFactory;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The bytes that calls allocate, without a socket. They do not depend on the speed of the machine. The limits are a tenth above
 * what was measured with the first compiler, which allocates more than the second one.
 */
class CallCostTest {
    private static final String URL = "http://localhost:1";
    private static final String TOKEN = "a-token-of-a-realistic-length";
    private static final long MAX_GET = 18_900;
    private static final long MAX_PATCH = 8_300;
    private static final long MAX_PAGE = 165_000;
    private static final long MAX_TRANSACTION = 990_000;
    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @Test
    void aGetAllocatesFewBytes() throws Exception {
        try (LivingdocsClient livingdocs = livingdocs(entry())) {
            assertThat(bytesPerCall(3000, () -> livingdocs.mediaLibrary().get("asze63i9")))
                    .isBetween(1L, MAX_GET);
        }
    }

    @Test
    void aPatchAllocatesFewBytes() throws Exception {
        try (LivingdocsClient livingdocs = livingdocs("{}")) {
            assertThat(bytesPerCall(3000, () -> {
                        livingdocs
                                .mediaLibrary()
                                .patch(
                                        "asze63i9",
                                        p -> p.ifVersion(7L)
                                                .setMetadata("title", "Nebula")
                                                .setMetadata("credit", "Agency"));
                        return livingdocs;
                    }))
                    .isBetween(1L, MAX_PATCH);
        }
    }

    @Test
    void aPageOf50ImagesAllocatesFewBytes() throws Exception {
        try (SitefinityClient sitefinity = SitefinityClient.builder()
                .baseUrl(URL)
                .accessKey(TOKEN)
                .transport(OkHttpTransport.of(CannedResponse.of(images())))
                .build()) {
            assertThat(bytesPerCall(300, () -> sitefinity.images().list().firstPage()))
                    .isBetween(1L, MAX_PAGE);
        }
    }

    @Test
    void aTransactionOf500MutationsAllocatesFewBytes() throws Exception {
        try (SanityClient sanity = SanityClient.builder()
                .mediaLibraryUrl(URL)
                .token(TOKEN)
                .transport(OkHttpTransport.of(CannedResponse.of("{\"transactionId\":\"t1\",\"results\":[]}")))
                .build()) {
            SanityMediaLibrary library = sanity.mediaLibrary("mlXYZ");
            assertThat(bytesPerCall(50, () -> transaction(library).commit())).isBetween(1L, MAX_TRANSACTION);
        }
    }

    private static Transaction transaction(SanityMediaLibrary library) {
        Transaction transaction = library.transaction();
        for (int i = 0; i < 500; i++) {
            transaction = transaction.patch("2w91UKgsNKEhWD6au6Oz", p -> p.set("title", "Nebula"));
        }
        return transaction;
    }

    private static LivingdocsClient livingdocs(String response) {
        return LivingdocsClient.builder()
                .baseUrl(URL)
                .token(TOKEN)
                .transport(OkHttpTransport.of(CannedResponse.of(response)))
                .build();
    }

    private static long bytesPerCall(int calls, Callable<?> call) throws Exception {
        long unused = allocatedBy(calls, call);
        return allocatedBy(calls, call) / calls;
    }

    private static long allocatedBy(int calls, Callable<?> call) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        for (int i = 0; i < calls; i++) {
            Objects.requireNonNull(call.call());
        }
        return THREADS.getCurrentThreadAllocatedBytes() - before;
    }

    /** An entry of 2 KB. */
    private static String entry() {
        String metadata = IntStream.range(0, 24)
                .mapToObj(i -> "\"property" + i + "\":\"a value of the property with number " + i + " and some more\"")
                .collect(Collectors.joining(","));
        return "{\"id\":\"asze63i9\",\"version\":7,\"mediaType\":\"image\",\"asset\":{\"key\":\"2026/cat.jpeg\","
                + "\"url\":\"https://livingdocs.io/img.jpg\",\"width\":1600,\"height\":900,\"size\":21000},"
                + "\"metadata\":{" + metadata + "},\"createdAt\":\"2020-12-27T09:19:00.928Z\"}";
    }

    private static String images() {
        String image = "{\"Id\":\"04995fa1-0cb1-4247-ae10-0bade5d75d0e\",\"LastModified\":\"2021-04-19T13:34:31Z\","
                + "\"Title\":\"cat\",\"Ordinal\":-2,\"UrlName\":\"cat\",\"Extension\":\".jpg\",\"TotalSize\":2068006,"
                + "\"Category\":[],\"Tags\":[],\"Width\":4928,\"Height\":3264,\"Photographer\":\"Ana\","
                + "\"ParentId\":\"80c3b126-cd64-4044-abc3-227043c8be20\",\"Provider\":\"OpenAccessDataProvider\","
                + "\"Url\":\"http://localhost:1337/images/cat.jpg\",\"Thumbnails\":[{\"Title\":\"0\",\"Width\":241}]}";
        return "{\"value\":[" + String.join(",", java.util.Collections.nCopies(50, image)) + "]}";
    }
}
