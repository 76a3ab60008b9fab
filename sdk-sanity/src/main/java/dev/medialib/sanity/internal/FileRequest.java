package dev.medialib.sanity.internal;

import dev.medialib.core.content.Download;
import dev.medialib.core.internal.content.BodyCheck;
import dev.medialib.core.internal.endpoint.Endpoint;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A request for the bytes of a file.
 *
 * @param mediaType of the file; null when it is not known
 * @param stored whether the bytes shall be those that are stored, without the CDN's image processing
 */
public record FileRequest(String url, @Nullable String mediaType, boolean stored) {

    /** Parameters that do not change the bytes. */
    private static final Set<String> NEUTRAL = Set.of("dl", "dlRaw", "keyid", "expiry", "signature");

    /** A signature stands for the credential. */
    public Endpoint<FileRequest, Download> endpoint() {
        return parameters().contains("signature") ? FileEndpoints.DOWNLOAD_SIGNED : FileEndpoints.DOWNLOAD;
    }

    boolean mayBeHtml() {
        return mediaType == null || mediaType.startsWith("text/html");
    }

    /** The check of the bytes by what the CDN says of them; null when they may be transformed, or it says nothing. */
    public @Nullable BodyCheck check(Download download) {
        return NEUTRAL.containsAll(parameters()) ? FileHashes.of(download) : null;
    }

    private Set<String> parameters() {
        int query = url.indexOf('?');
        if (query < 0) {
            return Set.of();
        }
        return Arrays.stream(url.substring(query + 1).replaceFirst("#.*", "").split("&", -1))
                .map(pair -> pair.replaceFirst("=.*", ""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
    }
}
