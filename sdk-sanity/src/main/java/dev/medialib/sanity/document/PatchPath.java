package dev.medialib.sanity.document;

import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A JSONMatch path such as {@code aspects.copyright.holder} or {@code versions[_key=="a1"].title}. It is parsed only to find
 * out whether two paths might lead to the same place.
 *
 * @param text the path in the form of the request
 * @param root the first property of the path; null when the path can lead anywhere, such as {@code ..title}
 * @param plain whether the path consists only of property names and dots, so that it leads to one place
 */
record PatchPath(String text, @Nullable String root, boolean plain) {
    private static final String NAME = "[\\p{L}_][\\p{L}\\p{N}_-]*";
    // possessive, because otherwise a path of thousands of names overflows the stack
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
