package dev.medialib.core.internal.check;

import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Rules for headers. Messages contain the name of the header but never its value, which may be a secret. */
public final class HeaderRules {
    private static final Set<String> OURS = Set.of(
            "accept-encoding",
            "authorization",
            "connection",
            "content-length",
            "content-type",
            "cookie",
            "expect",
            "host",
            "proxy-authorization",
            "te",
            "transfer-encoding",
            "upgrade");

    /** Headers without a secret. Others may identify or authorize the caller. */
    private static final Set<String> HARMLESS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "content-type",
            "if-match",
            "if-modified-since",
            "if-none-match",
            "if-range",
            "range",
            "user-agent");

    private HeaderRules() {}

    /** Whether the header has no secret, so that any host may get it, and a preview may show it. */
    public static boolean isHarmless(String name) {
        return HARMLESS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Rejects the names of headers that carry the credential, or that frame or encode the message. */
    public static void requireFree(String name) {
        if (OURS.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException(
                    "header " + name + " is set by the SDK and cannot be given as an option");
        }
    }

    public static void requireValid(String name, String value) {
        if (name.isEmpty() || !consistsOf(name, HeaderRules::isTokenCharacter)) {
            throw new IllegalArgumentException("a header's name must consist of letters, digits and !#$%&'*+-.^_`|~");
        }
        if (!consistsOf(value, HeaderRules::isValueCharacter)) {
            throw new IllegalArgumentException(
                    "the value of header " + name + " must consist of printable ASCII characters, spaces and tabs");
        }
    }

    /**
     * Requires printable ASCII without blanks. Blanks and line ends are mistakes of copying, and would make the HTTP library
     * print the value in its error message.
     */
    public static String requireCredential(String what, @Nullable String secret) {
        IntPredicate allowed = c -> c > ' ' && c < 0x7f;
        if (secret == null || secret.isEmpty() || !consistsOf(secret, allowed)) {
            throw new IllegalArgumentException(what
                    + (secret == null || secret.isBlank()
                            ? " must not be empty"
                            : " must consist of printable ASCII characters without spaces or line breaks"));
        }
        return secret;
    }

    private static boolean consistsOf(String text, IntPredicate allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (!allowed.test(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isValueCharacter(int c) {
        return c == '\t' || (c >= ' ' && c < 0x7f);
    }

    private static boolean isTokenCharacter(int c) {
        return (c >= '0' && c <= '9')
                || (c >= 'a' && c <= 'z')
                || (c >= 'A' && c <= 'Z')
                || "!#$%&'*+-.^_`|~".indexOf(c) >= 0;
    }
}
