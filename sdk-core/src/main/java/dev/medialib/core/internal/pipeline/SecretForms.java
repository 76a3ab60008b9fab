package dev.medialib.core.internal.pipeline;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The encodings in which a response can quote a secret of the request, besides the escapes of JSON. */
final class SecretForms {
    private static final Pattern ESCAPE = Pattern.compile("%[0-9A-F]{2}");

    /** Shorter texts in Base64 are not masked, because they would mask parts of words. */
    private static final int MIN_BASE64 = 8;

    private SecretForms() {}

    /** Returns the secret itself and the secret in HTML, in a URL or form, and in Base64. */
    static Stream<String> of(String secret) {
        String encoded = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String html = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        Stream<String> texts = Stream.of(
                        secret,
                        html,
                        html.replace("\"", "&quot;").replace("'", "&#39;"),
                        encoded,
                        encoded.replace("+", "%20"))
                .flatMap(form -> Stream.of(form, lowerCased(form)));
        byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
        return Stream.concat(texts, IntStream.range(0, 3).boxed().flatMap(before -> base64(bytes, before)));
    }

    /** Returns the text with lower-case percent-encoding, as .NET writes it. */
    private static String lowerCased(String form) {
        return ESCAPE.matcher(form).replaceAll(escape -> escape.group().toLowerCase(Locale.ROOT));
    }

    /**
     * Returns the characters that depend on the secret alone, if it follows other bytes, such as a user name and a colon.
     *
     * @param before the number of these bytes, modulo 3
     */
    private static Stream<String> base64(byte[] secret, int before) {
        byte[] text = new byte[before + secret.length];
        System.arraycopy(secret, 0, text, before, secret.length);
        String encoded = Base64.getEncoder().withoutPadding().encodeToString(text);
        String own = encoded.substring((before * 8 + 5) / 6, text.length * 8 / 6);
        return own.length() < MIN_BASE64
                ? Stream.empty()
                : Stream.of(own, own.replace('+', '-').replace('/', '_'));
    }
}
