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

/** Rules of all uploads: time limits, and checks of the sent and the stored bytes. */
public final class UploadRules {
    /** The time limit of the vendor's command line tool. Sanity downloads for up to 300 seconds. */
    public static final Duration FETCH_TIME = Duration.ofSeconds(370);

    /** The time limit of the vendor's client for other requests. Sanity processes an upload before it responds. */
    public static final Duration STORE_TIME = Duration.ofMinutes(5);

    private static final int MAX_URL_LENGTH = 2048;
    private static final int MAX_FILE_NAME_LENGTH = 255;
    private static final Pattern HTTPS = Pattern.compile("(?i)https://[^/?#\\\\@]+([/?#].*)?");
    private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern SVG = Pattern.compile("(?i)image/svg\\+xml\\s*(;.*)?");
    private static final Pattern BLANK_OR_CONTROL = Pattern.compile("[\\s\\p{Cntrl}]");

    private UploadRules() {}

    /**
     * Checks a URL by the rules of the vendor's command line tool. The messages do not contain the URL, because it may be
     * signed.
     */
    private static String requireUrl(String url) {
        TextRules.requireText("url", url);
        if (url.length() > MAX_URL_LENGTH) {
            throw new IllegalArgumentException(
                    "url must be at most " + MAX_URL_LENGTH + " characters long, but has " + url.length());
        }
        if (BLANK_OR_CONTROL.matcher(url).find() || !HTTPS.matcher(url).matches()) {
            throw new IllegalArgumentException(
                    "url must be an https URL with a host and without a user name, spaces or control characters");
        }
        return url;
    }

    /**
     * Returns the body of a request to download a file.
     *
     * @param url the URL, which is checked
     * @param filename the file name; null for none
     * @param aspects the values of aspects; null for none
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

    /** Checks a file name by the rules of the vendor's command line tool. */
    public static String requireFileName(String name) {
        TextRules.requireText("filename", name);
        if (name.length() > MAX_FILE_NAME_LENGTH || name.chars().anyMatch(c -> c == '/' || c == '\\' || c == 0)) {
            throw new IllegalArgumentException("filename must be at most " + MAX_FILE_NAME_LENGTH
                    + " characters long and must not contain / \\ or NUL, but is \"" + name + "\"");
        }
        return name;
    }

    /**
     * Compares the SHA-1 of the sent bytes with the SHA-1 in the response. The response for a video may have none. SVG images
     * are not compared, because Sanity rewrites them: it removes comments and the prolog. SVG files that are not images are
     * stored unchanged.
     *
     * @param assetId the id of the asset in a media library; null in a dataset
     * @param storedSha1 the SHA-1 in the response; null if there is none
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
        // the upload succeeded, and another one would not replace it
        CallFacts carriedOut = CallFacts.builder(call.endpoint(), call.method(), call.pathTemplate())
                .requestId(call.requestId())
                .attempts(call.attempts())
                .build();
        throw new UploadCorruptedException(carriedOut, assetId, instanceId, sha1.sent(), storedSha1);
    }

    /** Returns whether the id, {@code image-{hash}-{size}-svg}, is the id of an SVG image. */
    private static boolean isSvgImage(String instanceId) {
        return instanceId.startsWith("image-") && instanceId.endsWith("-svg");
    }

    /**
     * Returns a SHA-1 in the form of documents.
     *
     * @throws IllegalArgumentException if {@code sha1} is not 40 hexadecimal digits
     */
    public static String requireSha1(String sha1) {
        if (!SHA1.matcher(sha1).matches()) {
            throw new IllegalArgumentException("sha1 must be 40 hexadecimal digits, but is \"" + sha1 + "\"");
        }
        return sha1.toLowerCase(Locale.ROOT);
    }

    /**
     * Returns the SHA-1 of content.
     *
     * @throws IllegalArgumentException if {@code content} is a one-shot stream
     */
    public static String sha1(Content content) {
        if (!content.isReplayable()) {
            throw new IllegalArgumentException(
                    "content must not be a one-shot stream, because it could not be uploaded after its SHA-1 is computed;"
                            + " use a file, bytes or a StreamSource");
        }
        return Sha1.of(content);
    }

    /** Returns whether content is sent as SVG. */
    public static boolean isSvg(Content content) {
        return SVG.matcher(content.mediaType()).matches();
    }
}
