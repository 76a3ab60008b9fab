package dev.medialib.core.internal.pipeline;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Texts that must not appear in exceptions or logs, in any of their {@link SecretForms} or with characters escaped as in JSON. */
final class Secrets {
    /** Shorter texts are not masked, because they would mask parts of words. Real credentials are longer. */
    private static final int MIN_LENGTH = 6;

    private static final String BLANK = "████";

    private final Set<String> secrets;
    private final List<String> values;
    private final int shortest;
    private volatile @Nullable WithToken latest;

    private record WithToken(String token, Secrets secrets) {}

    /** The longest first, because a text that contains another one would not be found after the other was masked. */
    private Secrets(Stream<String> secrets) {
        this.secrets = secrets.filter(secret -> !secret.isEmpty()).collect(Collectors.toUnmodifiableSet());
        this.values = this.secrets.stream()
                .flatMap(SecretForms::of)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.shortest = values.isEmpty()
                ? Integer.MAX_VALUE
                : values.get(values.size() - 1).length();
    }

    static Secrets of(Collection<String> values) {
        return new Secrets(values.stream().filter(value -> value.length() >= MIN_LENGTH));
    }

    /** Returns these secrets and others of any length, because the user chooses a password. */
    Secrets and(Collection<String> passwords) {
        return passwords.isEmpty() ? this : new Secrets(Stream.concat(secrets.stream(), passwords.stream()));
    }

    /** Returns these secrets and a token. The result for the latest token is kept, because most calls have the same one. */
    Secrets andCredential(String token) {
        if (token.length() < MIN_LENGTH) {
            return this;
        }
        WithToken known = latest;
        if (known == null || !known.token.equals(token)) {
            known = new WithToken(token, and(List.of(token)));
            latest = known;
        }
        return known.secrets;
    }

    String blankedIn(String text) {
        if (text.length() < shortest) {
            return text;
        }
        String blanked = text;
        for (String value : values) {
            blanked = blanked.replace(value, BLANK);
        }
        return blanked.indexOf('\\') < 0 ? blanked : escapedBlankedIn(blanked);
    }

    private String escapedBlankedIn(String text) {
        Unescaped unescaped = new Unescaped(text);
        for (String value : values) {
            if (unescaped.indexOf(value, 0) >= 0) {
                unescaped = new Unescaped(unescaped.blanked(value));
            }
        }
        return unescaped.escaped;
    }

    /** A text without JSON's escapes, with the original position of each character. */
    private static final class Unescaped {
        private final String escaped;
        private final StringBuilder text = new StringBuilder();
        private final int[] starts;

        Unescaped(String escaped) {
            this.escaped = escaped;
            starts = new int[escaped.length() + 1];
            int i = 0;
            while (i < escaped.length()) {
                starts[text.length()] = i;
                i = append(i);
            }
            starts[text.length()] = escaped.length();
        }

        /** The original text with a value masked wherever it occurs. */
        String blanked(String value) {
            StringBuilder result = new StringBuilder();
            int copied = 0;
            for (int at = indexOf(value, 0); at >= 0; at = indexOf(value, at + value.length())) {
                result.append(escaped, copied, starts[at]).append(BLANK);
                copied = starts[at + value.length()];
            }
            return result.append(escaped, copied, escaped.length()).toString();
        }

        private int append(int i) {
            char c = escaped.charAt(i);
            if (c != '\\' || i + 1 == escaped.length()) {
                text.append(c);
                return i + 1;
            }
            char kind = escaped.charAt(i + 1);
            if (kind == 'u' && isHex(escaped, i + 2)) {
                text.append((char) Integer.parseInt(escaped.substring(i + 2, i + 6), 16));
                return i + 6;
            }
            text.append(
                    switch (kind) {
                        case 'b' -> '\b';
                        case 'f' -> '\f';
                        case 'n' -> '\n';
                        case 'r' -> '\r';
                        case 't' -> '\t';
                        default -> kind;
                    });
            return i + 2;
        }

        private static boolean isHex(String text, int from) {
            return text.length() >= from + 4
                    && text.chars().skip(from).limit(4).allMatch(c -> Character.digit(c, 16) >= 0);
        }

        int indexOf(String value, int from) {
            return text.indexOf(value, from);
        }
    }
}
