package dev.medialib.sanity.url;

import java.net.URI;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Signer of URLs of private assets in a media library. Anyone with a signed URL can download the asset until the URL expires.
 * The signer sends no request. {@link dev.medialib.sanity.signing.SigningKeys} creates the keys. Immutable and thread-safe.
 *
 * <pre>{@code
 * UrlSigner signer = UrlSigner.of(keyId, privateKey);
 * String address = signer.sign(cdn.image(field).width(800).url(), Duration.ofHours(1));
 * }</pre>
 *
 * <p>The signature covers the whole URL with all transformations, so the server rejects a URL that is changed afterwards. The
 * signed text is the URL in the form that browsers use: lowercase host, percent-encoded path, no fragment. Its parameters are
 * sorted and encoded by RFC 3986, followed by {@code keyid} and {@code expiry}. The algorithm is Ed25519.
 *
 * <p>Source: Sanity's library {@code @sanity/signed-urls} 2.0.5. The signed URLs were compared with the library's output and
 * verified with the public key, but never requested from the real network.
 */
public final class UrlSigner {
    private static final Set<String> OWN_KEYS = Set.of("keyid", "expiry", "signature");

    /** The last second before the year 10000, when the text of an instant gets another form. */
    private static final Instant END_OF_TIME = Instant.parse("9999-12-31T23:59:59Z");

    private final String keyId;
    private final Ed25519Key key;
    private final Clock clock;

    private UrlSigner(String keyId, Ed25519Key key, Clock clock) {
        this.keyId = keyId;
        this.key = key;
        this.clock = clock;
    }

    /**
     * Creates a signer with a signing key of the media library.
     *
     * @param keyId the id of the key in the library
     * @param privateKey the Ed25519 key: 64 hexadecimal digits, or unencrypted PKCS#8 as PEM or as Base64 of DER. No message,
     *     exception or {@code toString()} contains the key
     * @throws IllegalArgumentException if {@code keyId} is blank, or {@code privateKey} has another format
     */
    public static UrlSigner of(String keyId, String privateKey) {
        return of(keyId, privateKey, Clock.systemUTC());
    }

    static UrlSigner of(String keyId, String privateKey, Clock clock) {
        if (keyId.isBlank()) {
            throw new IllegalArgumentException("keyId must not be empty");
        }
        return new UrlSigner(PercentEncoding.strict("keyId", keyId), Ed25519Key.parse(privateKey), clock);
    }

    /**
     * Returns the URL with a signature. An existing signature is replaced.
     *
     * @param url an absolute URL with {@code http} or {@code https}, without user and password
     * @param expiry the time at which the URL expires; fractions of a second are removed
     * @throws IllegalArgumentException if {@code url} is invalid, or {@code expiry} is not in the future
     */
    public String sign(String url, Instant expiry) {
        String unsigned = textToSign(url, expiry);
        String signature = Base64.getUrlEncoder().encodeToString(key.sign(unsigned));
        return unsigned + "&signature=" + PercentEncoding.strict("signature", signature);
    }

    /**
     * Returns the URL with a signature. An existing signature is replaced.
     *
     * @param url an absolute URL with {@code http} or {@code https}, without user and password
     * @param expiry the time at which the URL expires; fractions of a second are removed
     * @throws IllegalArgumentException if {@code url} is invalid, or {@code expiry} is not in the future
     */
    public URI sign(URI url, Instant expiry) {
        return URI.create(sign(url.toString(), expiry));
    }

    /**
     * Returns the URL with a signature that expires after {@code validFor}.
     *
     * @param url see {@link #sign(String, Instant)}
     * @param validFor at least one second; fractions of a second are removed
     * @throws IllegalArgumentException if {@code url} is invalid, or {@code validFor} is too short or ends after the year 9999
     */
    public String sign(String url, Duration validFor) {
        return sign(url, expiry(validFor));
    }

    /**
     * Returns the URL with a signature that expires after {@code validFor}.
     *
     * @param url see {@link #sign(URI, Instant)}
     * @param validFor at least one second; fractions of a second are removed
     * @throws IllegalArgumentException if {@code url} is invalid, or {@code validFor} is too short or ends after the year 9999
     */
    public URI sign(URI url, Duration validFor) {
        return sign(url, expiry(validFor));
    }

    private Instant expiry(Duration validFor) {
        if (validFor.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("validFor must be at least one second");
        }
        try {
            return clock.instant().plus(validFor);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException("validFor must end before the year 10000", e);
        }
    }

    /** Returns the signed URL without the signature. */
    String textToSign(String url, Instant expiry) {
        Instant second = expiry.truncatedTo(ChronoUnit.SECONDS);
        if (!second.isAfter(clock.instant())) {
            throw new IllegalArgumentException("expiry must be in the future");
        }
        if (second.isAfter(END_OF_TIME)) {
            throw new IllegalArgumentException("expiry must be before the year 10000");
        }
        WebAddress address = WebAddress.parse(url);
        String parameters = address.query().stream()
                .filter(p -> !OWN_KEYS.contains(p.key()))
                .map(p -> new WebAddress.Parameter(encoded(p.key()), encoded(p.value())))
                .sorted(Comparator.comparing(WebAddress.Parameter::key).thenComparing(WebAddress.Parameter::value))
                .map(p -> p.key() + "=" + p.value() + "&")
                .collect(Collectors.joining());
        return address.origin() + address.path() + "?" + parameters + "keyid=" + keyId + "&expiry="
                + encoded(second.toString());
    }

    private static String encoded(String text) {
        return PercentEncoding.strict("url", text);
    }

    /** Returns a text without the key. */
    @Override
    public String toString() {
        return "UrlSigner[" + keyId + ", ████]";
    }
}
