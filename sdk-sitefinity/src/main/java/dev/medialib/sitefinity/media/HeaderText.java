package dev.medialib.sitefinity.media;

import dev.medialib.core.json.JsonData;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** Encodings of any text as printable ASCII, for headers. */
final class HeaderText {
    private static final String UNRESERVED = "-_.!~*'()";

    private HeaderText() {}

    /** Returns compact JSON with escapes for all characters outside printable ASCII, which every JSON parser reads. */
    static String json(JsonData value) {
        StringBuilder ascii = new StringBuilder();
        for (char c : value.toJson().toCharArray()) {
            if (c < ' ' || c >= 0x7F) {
                ascii.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                ascii.append(c);
            }
        }
        return ascii.toString();
    }

    /**
     * Returns the text as {@code encodeURIComponent} of JavaScript encodes it. The vendor's clients encode file names in this
     * way.
     */
    static String component(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xFF);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (alphanumeric || UNRESERVED.indexOf(c) >= 0) {
                encoded.append(c);
            } else {
                encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return encoded.toString();
    }
}
