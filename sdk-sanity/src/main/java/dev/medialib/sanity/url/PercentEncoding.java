package dev.medialib.sanity.url;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding of UTF-8, in the variants of Sanity's URLs. */
final class PercentEncoding {
    private static final String ALPHANUMERIC = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    private static final String UNRESERVED = ALPHANUMERIC + "-_.~";
    private static final String HEX = "0123456789ABCDEF";

    private PercentEncoding() {}

    /** Encodes like JavaScript's {@code encodeURIComponent}, as in the parameters of images. */
    static String component(String name, String text) {
        return encode(utf8(name, text), UNRESERVED + "!*'()");
    }

    /** Encodes by RFC 3986, as in signed texts. */
    static String strict(String name, String text) {
        return encode(utf8(name, text), UNRESERVED);
    }

    /** Encodes all bytes except the ASCII characters in {@code kept}. */
    static String encode(ByteBuffer bytes, String kept) {
        StringBuilder encoded = new StringBuilder(bytes.remaining());
        while (bytes.hasRemaining()) {
            int b = bytes.get() & 0xFF;
            if (b < 0x80 && kept.indexOf(b) >= 0) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(HEX.charAt(b >> 4)).append(HEX.charAt(b & 0xF));
            }
        }
        return encoded.toString();
    }

    /**
     * Decodes a part of a query: {@code +} becomes a space, a percent sign without two digits stays unchanged, and invalid
     * UTF-8 becomes U+FFFD.
     */
    static String decodeForm(String encoded) {
        byte[] bytes = encoded.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream(bytes.length);
        for (int i = 0; i < bytes.length; i++) {
            int high = bytes[i] == '%' && i + 2 < bytes.length ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high >= 0 ? Character.digit(bytes[i + 2], 16) : -1;
            if (low >= 0) {
                decoded.write(high << 4 | low);
                i += 2;
            } else {
                decoded.write(bytes[i] == '+' ? ' ' : bytes[i]);
            }
        }
        return decoded.toString(StandardCharsets.UTF_8);
    }

    private static ByteBuffer utf8(String name, String text) {
        try {
            return StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(name + " must be valid Unicode", e);
        }
    }
}
