package dev.medialib.sanity.webhook;

import static dev.medialib.fuzz.Property.require;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.fuzz.JsonFrom;
import dev.medialib.fuzz.Signatures;
import dev.medialib.sanity.asset.Asset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;

class SanityWebhooksFuzzTest {
    private static final String SECRET = "webhook-s3cret";
    private static final SanityWebhooks WEBHOOKS =
            SanityWebhooks.signedWith(SECRET).withMaxAge(Duration.ofDays(3_650));

    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void aWebhookIsReadOrInvalid(FuzzedDataProvider data) {
        String header = data.consumeString(80);
        String time = String.valueOf(data.consumeLong(0, Long.MAX_VALUE));
        byte[] body = data.consumeBoolean()
                ? JsonFrom.value(data, "_id", "_type", "_rev").toJson().getBytes(StandardCharsets.UTF_8)
                : data.consumeRemainingAsBytes();
        byte[] signature = Signatures.hmacSha256(SECRET, (time + ".").getBytes(StandardCharsets.UTF_8), body);
        read(
                body,
                "t=" + time + ",v1=" + Base64.getUrlEncoder().withoutPadding().encodeToString(signature));
        require(!read(body, header), "reads a webhook without its signature");
    }

    private static boolean read(byte[] body, String signature) {
        try {
            WEBHOOKS.parse(body, signature);
            WEBHOOKS.parse(body, signature, Asset.class);
            return true;
        } catch (InvalidWebhookException e) {
            require(!e.getMessage().contains(SECRET), "shows the secret");
            return false;
        }
    }
}
