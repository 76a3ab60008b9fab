package dev.medialib.testsupport;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.error.UnexpectedResponseException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Credentials that tests give to a client, and the places where a careless program would show them. */
public final class Canaries {
    private static final Pattern PERCENT = Pattern.compile("%[0-9A-F]{2}");
    private static final int SHORTEST_BASE64 = 8;

    private Canaries() {}

    /** The forms in which a text could show a secret: plain, URL-encoded, JSON-escaped, HTML-escaped, Base64. */
    public static Set<String> forms(String secret) {
        String url = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        String html = secret.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        String json = secret.replace("\\", "\\\\").replace("\"", "\\\"");
        StringBuilder unicode = new StringBuilder();
        secret.chars().forEach(c -> unicode.append(String.format("\\u%04X", c)));
        Set<String> forms = Stream.of(
                        secret,
                        url,
                        url.replace("+", "%20"),
                        html,
                        html.replace("\"", "&quot;").replace("'", "&#39;"),
                        json,
                        json.replace("/", "\\/"),
                        unicode.toString(),
                        unicode.toString().toLowerCase(Locale.ROOT))
                .flatMap(form -> Stream.of(
                        form, PERCENT.matcher(form).replaceAll(m -> m.group().toLowerCase(Locale.ROOT))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        base64(secret.getBytes(StandardCharsets.UTF_8)).forEach(forms::add);
        return forms;
    }

    /** Base64 of the secret as a part of a longer text, whose length decides about the characters: three ways. */
    private static Stream<String> base64(byte[] secret) {
        return Stream.of(0, 1, 2)
                .map(before -> {
                    byte[] padded = new byte[before + secret.length];
                    System.arraycopy(secret, 0, padded, before, secret.length);
                    String text = Base64.getEncoder().withoutPadding().encodeToString(padded);
                    // a character at an end is also made of bits of the neighbours
                    int first = (before * 8 + 5) / 6;
                    int last = padded.length * 8 / 6;
                    return text.substring(first, last);
                })
                .flatMap(form -> Stream.of(form, form.replace('+', '-').replace('/', '_')))
                .filter(form -> form.length() >= SHORTEST_BASE64)
                .distinct();
    }

    /** The forms of these secrets that a text shows, each with the characters around it; empty is good. */
    public static List<String> findIn(String text, String... secrets) {
        return Arrays.stream(secrets)
                .flatMap(secret -> forms(secret).stream())
                .filter(text::contains)
                .map(form -> form + " in …" + around(text, text.indexOf(form), form.length()) + "…")
                .toList();
    }

    private static String around(String text, int at, int length) {
        return text.substring(Math.max(0, at - 80), Math.min(text.length(), at + length + 40));
    }

    /** Everything that an error shows: its stack trace with causes and suppressed errors, and what each of them carries. */
    public static String shownBy(Throwable error) {
        StringWriter all = new StringWriter();
        error.printStackTrace(new PrintWriter(all));
        append(error, all, Collections.newSetFromMap(new IdentityHashMap<>()));
        return all.toString();
    }

    private static void append(Throwable error, StringWriter all, Set<Throwable> seen) {
        if (error == null || !seen.add(error)) {
            return;
        }
        all.append(error.toString()).append('\n');
        if (error instanceof ApiException api) {
            all.append(api.rawBody() + api.body() + api.headers().toMap() + api.error() + api.code());
        } else if (error instanceof UnexpectedResponseException unexpected) {
            all.append(unexpected.bodyStart() + unexpected.headers().toMap());
        }
        append(error.getCause(), all, seen);
        for (Throwable suppressed : error.getSuppressed()) {
            append(suppressed, all, seen);
        }
    }

    /** The names of all threads. */
    public static String threadNames() {
        return Thread.getAllStackTraces().keySet().stream().map(Thread::getName).collect(Collectors.joining("\n"));
    }

    /** The names and contents of the files in a directory that changed after a time. */
    public static String filesIn(Path directory, FileTime since) {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(file -> changed(file, since))
                    .map(file -> file + " " + content(file))
                    .collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean changed(Path file, FileTime since) {
        try {
            return Files.isRegularFile(file) && Files.getLastModifiedTime(file).compareTo(since) >= 0;
        } catch (IOException e) {
            return false; // deleted meanwhile
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            return "";
        }
    }
}
