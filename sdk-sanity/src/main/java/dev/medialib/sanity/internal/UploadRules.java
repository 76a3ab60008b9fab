package dev.medialib.sanity.internal;

import dev.medialib.core.call.CallFacts;
import dev.medialib.core.content.Content;
import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.internal.content.Sha1;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.error.UploadCorruptedException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What all uploads share: their time limits, and the checks of what is sent and of what is stored. */
public final class UploadRules {
    /** Sanity fetches for up to 300 s; the vendor's command line tool waits this long. */
    public static final Duration FETCH_TIME = Duration.ofSeconds(370);

    /** Sanity works on what came before it answers; the vendor's own client waits five minutes for anything else. */
    public static final Duration STORE_TIME = Duration.ofMinutes(5);

    private static final int MAX_URL_LENGTH = 2048;
    private static final int MAX_FILE_NAME_LENGTH = 255;
    private static final Pattern HTTPS = Pattern.compile("(?i)https://[^/?#\\\\@]+([/?#].*)?");
    private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern SVG = Pattern.compile("(?i)image/svg\\+xml\\s*(;.*)?");
    private static final Pattern BLANK_OR_CONTROL = Pattern.compile("[\\s\\p{Cntrl}]");

    private UploadRules() {}

    /** The rules of the vendor's command line tool. The URL is not in the messages: it may be a signed one. */
    private static String requireUrl(String url) {
        TextRules.requireText("url", url);
        if (url.length() > MAX_URL_LENGTH) {
            throw new IllegalArgumentException(
                    "url must have at most " + MAX_URL_LENGTH + " characters, but has " + url.length());
        }
        if (BLANK_OR_CONTROL.matcher(url).find() || !HTTPS.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "url must be an https URL with a host, and without a user name, blanks or control characters");
        }
        return url;
    }

    /**
     * The JSON that makes Sanity download a file.
     *
     * @param url is checked
     * @param filename null to leave it out
     * @param aspects null to leave them out
     */
    public static Map<String, Object> urlBody(String url, @Nullable String filename, @Nullable JsonData aspects) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("url", requireUrl(url));
        if (filename != null) {
            body.put("filename", filename);
        }
        if (aspects != null) {
            body.put("aspects", aspects);
        }
        return body;
    }

    /** The rules of the vendor's command line tool. */
    public static String requireFileName(String name) {
        TextRules.requireText("filename", name);
        if (name.length() > MAX_FILE_NAME_LENGTH || name.chars().anyMatch(c -> c == '/' || c == '\\' || c == 0)) {
            throw new IllegalArgumentException("filename must have at most " + MAX_FILE_NAME_LENGTH
                    + " characters and none of / \\ and NUL, but is \"" + name + "\"");
        }
        return name;
    }

    /**
     * Compares the hash of what was sent with the one in the response, if it has one: that for a video may not. SVG images are
     * not compared, because Sanity rewrites them: it drops comments and the prolog. Files it stores as they are.
     *
     * @param assetId in a media library; null in a dataset
     * @param storedSha1 null if the response has none
     * @throws UploadCorruptedException if they differ
     */
    public static void requireIntact(
            Sha1 sha1,
            HttpResponse response,
            @Nullable String assetId,
            String instanceId,
            @Nullable String storedSha1) {
        boolean rewritten = sha1.sent() != null && isSvgImage(instanceId);
        if (storedSha1 == null || rewritten || storedSha1.equalsIgnoreCase(sha1.sent())) {
            return;
        }
        CallFacts call = response.call();
        // the upload was carried out, and another one would not be the same as this
        CallFacts carriedOut = CallFacts.builder(call.endpoint(), call.method(), call.pathTemplate())
                .requestId(call.requestId())
                .attempts(call.attempts())
                .build();
        throw new UploadCorruptedException(carriedOut, assetId, instanceId, sha1.sent(), storedSha1);
    }

    /** Whether the stored document is an SVG image, by its id, {@code image-{hash}-{size}-svg}. */
    private static boolean isSvgImage(String instanceId) {
        return instanceId.startsWith("image-") && instanceId.endsWith("-svg");
    }

    /**
     * The SHA-1 as documents have it.
     *
     * @throws IllegalArgumentException if it is not 40 hexadecimal digits
     */
    public static String requireSha1(String sha1) {
        if (!SHA1.matcher(sha1).matches()) {
            throw new IllegalArgumentException("sha1 must be 40 hexadecimal digits, but is \"" + sha1 + "\"");
        }
        return sha1.toLowerCase(Locale.ROOT);
    }

    /**
     * The SHA-1 of content.
     *
     * @throws IllegalArgumentException if the content can be read only once
     */
    public static String sha1(Content content) {
        if (!content.isReplayable()) {
            throw new IllegalArgumentException(
                    "the SHA-1 of a one-shot stream cannot be taken, since it could not be sent"
                            + " afterwards: give a file, bytes or a StreamSource");
        }
        return Sha1.of(content);
    }

    /** Whether content is sent as SVG. */
    public static boolean isSvg(Content content) {
        return SVG.matcher(content.mediaType()).matches();
    }
}
