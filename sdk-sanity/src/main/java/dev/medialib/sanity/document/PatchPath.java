package dev.medialib.sanity.document;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSONMatch path such as {@code aspects.copyright.holder} or {@code versions[_key=="a1"].title}, as far as it must be understood
 * to tell which paths may lead to the same place.
 *
 * @param text as on the wire
 * @param root the property of the document that it leads into; null when it may lead anywhere, as {@code ..title} does
 * @param plain whether it is property names and dots alone, so that it leads to one place
 */
record PatchPath(String text, @Nullable String root, boolean plain) {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_-]*";
    // possessive, or else a path of thousands of names overflows the stack
    private static final Pattern PLAIN = Pattern.compile(NAME + "(\\.[\\p{L}\\p{N}_-]+)*+");
    private static final Pattern ROOTED = Pattern.compile("(" + NAME + ")([.\\[].*)?", Pattern.DOTALL);

    static PatchPath of(String text) {
        if (Objects.requireNonNull(text, "path").isBlank()) {
            throw new IllegalArgumentException("path must not be blank");
        }
        Matcher rooted = ROOTED.matcher(text);
        return new PatchPath(
                text,
                rooted.matches() ? rooted.group(1) : null,
                PLAIN.matcher(text).matches());
    }
}
