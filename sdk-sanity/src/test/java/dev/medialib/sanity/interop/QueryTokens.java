package dev.medialib.sanity.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The tokens of a query, each with the white space before it. */
record QueryTokens(List<String> tokens) {
    private static final Pattern TOKEN = Pattern.compile(
            "\\s*(?:\"(?:\\\\.|[^\"\\\\])*\"|'(?:\\\\.|[^'\\\\])*'"
                    + "|\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?|\\$?\\w+(?:::\\w+)?"
                    + "|\\.\\.\\.|\\.\\.|->|=>|==|!=|<=|>=|&&|\\|\\||\\*\\*|.)",
            Pattern.DOTALL);

    private static final Set<String> BRACKETS = Set.of("(", "[", "{", ",");

    static QueryTokens of(String query) {
        return new QueryTokens(
                TOKEN.matcher(query).results().map(MatchResult::group).toList());
    }

    String text() {
        return String.join("", tokens);
    }

    int size() {
        return tokens.size();
    }

    QueryTokens without(int from, int count) {
        List<String> rest = new ArrayList<>(tokens.subList(0, from));
        rest.addAll(tokens.subList(Math.min(tokens.size(), from + count), tokens.size()));
        return new QueryTokens(rest);
    }

    /** The same query with other white space where it has some, and after brackets and commas. */
    QueryTokens spacedBy(Dice dice) {
        List<String> spaced = new ArrayList<>();
        String before = "";
        for (String token : tokens) {
            boolean space = Character.isWhitespace(token.charAt(0)) || BRACKETS.contains(before);
            boolean change = space && !token.isBlank() && dice.percent(30);
            spaced.add(
                    change ? dice.pick(" ", "  ", "\n", "\n  ", "\t", "\r\n  ", " // note\n") + token.strip() : token);
            before = token.strip();
        }
        return new QueryTokens(spaced);
    }

    /** The query with a token too many, too few or elsewhere. */
    QueryTokens damagedBy(Dice dice) {
        List<String> damaged = new ArrayList<>(tokens);
        int place = dice.below(damaged.size());
        switch (dice.below(8)) {
            case 0 -> damaged.add(place, damaged.get(place));
            case 1 -> damaged.add(place, damaged.get(dice.below(damaged.size())));
            case 2 ->
                damaged.set(
                        place,
                        dice.pick(
                                ")", "]", "}", "(", "[", "{", ",", "|", "=>", "..", " x", "1", "\"", " desc", "->",
                                "::", "$", "=", "&"));
            case 3 ->
                damaged.set(place, dice.pick(" == ", "+", " && ", " in ", "[0]", "title", "5", "null", "@", "*", "."));
            case 4 -> damaged.add(place, damaged.remove(dice.below(damaged.size())));
            default -> damaged.remove(place);
        }
        return new QueryTokens(damaged);
    }
}
