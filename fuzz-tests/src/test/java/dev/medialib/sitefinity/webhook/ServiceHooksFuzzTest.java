package dev.medialib.sitefinity.webhook;

import static dev.medialib.fuzz.Property.require;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.medialib.core.error.InvalidWebhookException;
import dev.medialib.fuzz.JsonFrom;
import java.nio.charset.StandardCharsets;

class ServiceHooksFuzzTest {
    private static final String SECRET = "webhook-s3cret";
    private static final ServiceHooks HOOKS = ServiceHooks.withHeader("X-Hook-Secret", SECRET);
    private static final String[] NAMES = {
        "OriginalEvent", "Item", "Id", "Title", "Culture", "SiteId", "EventName", "ProviderName", "Url"
    };

    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void aHookIsAnEventOrInvalid(FuzzedDataProvider data) {
        String header = data.consumeString(40);
        byte[] body = data.consumeBoolean()
                ? JsonFrom.value(data, NAMES).toJson().getBytes(StandardCharsets.UTF_8)
                : data.consumeRemainingAsBytes();
        read(body, SECRET);
        require(header.strip().equals(SECRET) || !read(body, header), "reads a hook without its secret");
        require(!ServiceHooks.withBasicAuthentication("hook", SECRET).isAuthentic(header), "takes " + header);
    }

    private static boolean read(byte[] body, String header) {
        try {
            return HOOKS.parse(body, header) != null;
        } catch (InvalidWebhookException e) {
            require(!e.getMessage().contains(SECRET), "shows the secret");
            return false;
        }
    }
}
