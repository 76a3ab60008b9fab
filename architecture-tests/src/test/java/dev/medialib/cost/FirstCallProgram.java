package dev.medialib.cost;

import dev.medialib.core.okhttp.OkHttpTransport;
import dev.medialib.livingdocs.LivingdocsClient;

/** Makes one call. */
final class FirstCallProgram {
    private FirstCallProgram() {}

    public static void main(String[] args) {
        try (LivingdocsClient livingdocs = LivingdocsClient.builder()
                .baseUrl("http://localhost:1")
                .token("a-token-of-a-realistic-length")
                .transport(OkHttpTransport.of(CannedResponse.of(
                        "{\"id\":\"asze63i9\",\"asset\":{\"key\":\"cat.jpeg\"},\"metadata\":{\"title\":\"Cat\"}}")))
                .build()) {
            System.out.println(livingdocs.mediaLibrary().get("asze63i9").id());
        }
    }
}
