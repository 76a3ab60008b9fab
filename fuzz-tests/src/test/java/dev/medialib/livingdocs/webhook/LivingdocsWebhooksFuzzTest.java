package dev.medialib.livingdocs.webhook;

import static dev.medialib.fuzz.Property.require;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.fuzz.JsonFrom;
import dev.medialib.fuzz.Signatures;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

class LivingdocsWebhooksFuzzTest {
    private static final String SECRET = "webhook-s3cret";
    private static final LivingdocsWebhooks WEBHOOKS = LivingdocsWebhooks.signedWith(SECRET);
    private static final String[] NAMES = {
        "id",
        "event",
        "eventType",
        "type",
        "mediaLibraryEntry",
        "asset",
        "metadata",
        "actor",
        "createdAt",
        "projectId",
        "userId",
        "name"
    };

    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void aWebhookIsAnEventOrInvalid(FuzzedDataProvider data) {
        String header = data.consumeString(80);
        byte[] body = data.consumeBoolean()
                ? JsonFrom.value(data, NAMES).toJson().getBytes(StandardCharsets.UTF_8)
                : data.consumeRemainingAsBytes();
        read(body, "sha256=" + HexFormat.of().formatHex(Signatures.hmacSha256(SECRET, body)));
        require(!read(body, header), "reads a webhook without its signature");
    }

    private static boolean read(byte[] body, String signature) {
        try {
            return WEBHOOKS.parse(body, signature) != null;
        } catch (InvalidWebhookException e) {
            require(!e.getMessage().contains(SECRET), "shows the secret");
            return false;
        }
    }
}
