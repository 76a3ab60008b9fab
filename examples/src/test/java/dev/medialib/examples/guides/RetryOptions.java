package dev.medialib.examples.guides;

import dev.medialib.core.retry.RetryPolicy;
import dev.medialib.livingdocs.LivingdocsClient;
import dev.medialib.livingdocs.entry.MediaLibraryEntry;
import java.time.Duration;

public class RetryOptions {
    /** Retries all calls of a client up to four times. */
    public static LivingdocsClient patient(String url, String token) {
        RetryPolicy policy = RetryPolicy.defaults()
                .withMaxAttempts(5)
                .withBaseDelay(Duration.ofMillis(500))
                .withMaxDelay(Duration.ofSeconds(30));
        return LivingdocsClient.builder()
                .baseUrl(url)
                .token(token)
                .options(o -> o.retryPolicy(policy).deadline(Duration.ofMinutes(5)))
                .build();
    }

    /** Makes one call without retries, for a user who waits. */
    public static MediaLibraryEntry impatient(LivingdocsClient livingdocs, String id) {
        LivingdocsClient view = livingdocs.withOptions(o -> o.retries(0).deadline(Duration.ofSeconds(3)));
        return view.mediaLibrary().get(id);
    }
}
