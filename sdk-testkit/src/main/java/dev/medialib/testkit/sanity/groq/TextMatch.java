package dev.medialib.testkit.sanity.groq;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The operator {@code match}. GROQ leaves to each implementation how text is split into words. These are the rules of the vendor's
 * evaluator for JavaScript: dots beside a letter, digit or underscore are dropped, punctuation and white space separate words, case is
 * ignored, and {@code *} in a pattern stands for any characters.
 */
final class TextMatch {

    private static final String SEPARATORS = "!@#$%^&(),\\/?\";:{}|[]+<>-";
    private static final Pattern EDGE_DOTS = Pattern.compile("(?<=\\w)\\.++|(?<!\\.)\\.++(?=\\w)");
    private static final int MAX_TERM_LENGTH = 1024;

    private TextMatch() {}

    /** Returns whether each word of the patterns matches a word of the texts. */
    static boolean matches(JsonNode texts, JsonNode patterns, Evaluation evaluation) {
        List<String> terms = words(patterns, true, "*", evaluation);
        List<String> words = words(texts, false, "", evaluation);
        if (terms == null || terms.isEmpty() || words == null || words.isEmpty()) {
            return false;
        }
        long characters = words.stream().mapToLong(String::length).sum();
        for (String term : terms) {
            String pattern = term.substring(0, Math.min(term.length(), MAX_TERM_LENGTH));
            evaluation.match(characters, pattern.length());
            if (words.stream().noneMatch(word -> matchesWord(word, pattern))) {
                return false;
            }
        }
        return true;
    }

    /** Returns the words of a string or of the strings of an array; null for other values. */
    private static @Nullable List<String> words(
            JsonNode value, boolean onlyStrings, String wildcard, Evaluation evaluation) {
        List<String> words = new ArrayList<>();
        if (value.isTextual()) {
            split(value.textValue(), wildcard, words, evaluation);
            return words;
        }
        if (!value.isArray()) {
            return null;
        }
        for (JsonNode item : value) {
            if (item.isTextual()) {
                split(item.textValue(), wildcard, words, evaluation);
            } else if (onlyStrings) {
                return null;
            }
        }
        return words;
    }

    private static void split(String text, String wildcard, List<String> words, Evaluation evaluation) {
        evaluation.step(text.length() + 1);
        StringBuilder word = new StringBuilder();
        String plain = EDGE_DOTS.matcher(text).replaceAll("");
        for (int i = 0; i <= plain.length(); i++) {
            if (i < plain.length() && isPartOfWord(plain.charAt(i), wildcard)) {
                word.append(plain.charAt(i));
            } else if (!word.isEmpty()) {
                words.add(folded(word));
                word.setLength(0);
            }
        }
    }

    private static String folded(StringBuilder word) {
        return word.toString().toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static boolean isPartOfWord(char c, String wildcard) {
        boolean isSpace = (c >= '\t' && c <= '\r') || Character.isSpaceChar(c) || c == '\ufeff';
        boolean isSeparator = SEPARATORS.indexOf(c) >= 0 || (c == '*' && wildcard.isEmpty());
        return !isSpace && !isSeparator;
    }

    /** Matches by going back to the last wildcard only: each character meets each one of the pattern once at most. */
    private static boolean matchesWord(String word, String pattern) {
        int w = 0;
        int p = 0;
        int wildcard = -1;
        int resume = 0;
        while (w < word.length()) {
            if (p < pattern.length() && pattern.charAt(p) == '*') {
                wildcard = p++;
                resume = w;
            } else if (p < pattern.length() && pattern.charAt(p) == word.charAt(w)) {
                p++;
                w++;
            } else if (wildcard >= 0) {
                p = wildcard + 1;
                w = ++resume;
            } else {
                return false;
            }
        }
        while (p < pattern.length() && pattern.charAt(p) == '*') {
            p++;
        }
        return p == pattern.length();
    }
}
