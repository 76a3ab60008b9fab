package dev.medialib.sanity.internal;

import dev.medialib.core.content.Download;
import dev.medialib.core.internal.content.BodyCheck;
import dev.medialib.core.internal.endpoint.Endpoint;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Request for the bytes of a file.
 *
 * @param mediaType the media type of the file; null when unknown
 * @param stored whether to request the stored bytes, without image processing. The vendor's CDN alone processes images, so URLs
 *     of other hosts stay unchanged. So do signed URLs, because another parameter would make the signature invalid
 */
public record FileRequest(String url, @Nullable String mediaType, boolean stored) {

    /** Signatures have 86 characters. A text of some characters is none, and masking it would change other texts. */
    private static final Pattern SIGNATURE = Pattern.compile("[?&]signature=([^&#%=]{16,})");

    /** Parameters that do not change the bytes. */
    private static final Set<String> NEUTRAL = Set.of("dl", "dlRaw", "keyid", "expiry", "signature");

    @Override
    public boolean stored() {
        return stored && Hosts.servesFile(url) && !isSigned();
    }

    /** Returns the endpoint. A URL with a signature is requested without the token. */
    public Endpoint<FileRequest, Download> endpoint() {
        return isSigned() ? FileEndpoints.DOWNLOAD_SIGNED : FileEndpoints.DOWNLOAD;
    }

    private boolean isSigned() {
        return parameters().contains("signature");
    }

    /** Returns the check of the bytes by the hashes of the CDN; null when there are none, or the bytes may be transformed. */
    public @Nullable BodyCheck check(Download download) {
        return NEUTRAL.containsAll(parameters()) ? FileHashes.of(download) : null;
    }

    /** Returns the signature without its padding, because everyone who has it can read the file. */
    List<String> secrets() {
        Matcher signature = SIGNATURE.matcher(url);
        return signature.find() ? List.of(signature.group(1)) : List.of();
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
