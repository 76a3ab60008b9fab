package dev.medialib.reliability;

import dev.medialib.reliability.Fault.Moment;
import dev.medialib.reliability.Fault.Reads;
import dev.medialib.reliability.Fault.Trait;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;

/** Complete responses with a body that is not what the API defines: compressed, odd JSON, other formats, nothing. */
final class ContentFaults {
    static final String LOGIN_PAGE =
            "<!DOCTYPE html><html><head><title>Sign in</title></head><body><form></form></body></html>";
    private static final byte[] SMALL_BOMB = Reply.gzip(new byte[8 << 20]);
    private static final byte[] LARGE_BOMB = Reply.gzip(new byte[256 << 20]);

    private ContentFaults() {}

    static List<Fault> gzip() {
        List<Fault> faults = new ArrayList<>();
        faults.add(coded("gzip", Effect.HARMLESS, Reply::gzipped));
        faults.add(coded("truncated gzip", Effect.CUT, real -> {
            byte[] whole = real.gzipped().body();
            return real.gzipped().withBody(Arrays.copyOf(whole, whole.length / 2));
        }));
        faults.add(coded("gzip without its trailer", Effect.CUT, real -> {
            byte[] whole = real.gzipped().body();
            return real.gzipped().withBody(Arrays.copyOf(whole, whole.length - 8));
        }));
        faults.add(coded("gzip with a wrong checksum", Effect.CUT, real -> {
            byte[] whole = real.gzipped().body();
            whole[whole.length - 6] ^= 1;
            return real.gzipped().withBody(whole);
        }));
        faults.add(coded("gzip with a corrupt byte", Effect.CUT, real -> {
            byte[] whole = real.gzipped().body();
            // the first block's type, which then has a value that does not exist
            whole[10] |= 6;
            return real.gzipped().withBody(whole);
        }));
        faults.add(coded("not gzip", Effect.CUT, real -> real.with("Content-Encoding: gzip")));
        faults.add(coded(
                        "empty gzip",
                        Effect.UNUSABLE,
                        real -> real.withBody(new byte[0]).gzipped())
                .unlike(Reads.NOTHING, Effect.HARMLESS));
        faults.add(coded(
                "gzip bomb of 8 MiB",
                Effect.UNUSABLE,
                real -> real.withBody(SMALL_BOMB).with("Content-Encoding: gzip")));
        faults.add(coded(
                "gzip bomb of 256 MiB",
                Effect.UNUSABLE,
                real -> real.withBody(LARGE_BOMB).with("Content-Encoding: gzip")));
        faults.add(coded("gzip of gzip", Effect.UNUSABLE, real -> real.gzipped().gzipped())
                .unlike(Reads.NOTHING, Effect.HARMLESS));
        faults.add(coded(
                        "brotli, which was not accepted",
                        Effect.UNUSABLE,
                        real -> real.withBody(new byte[] {(byte) 0x8b, 2, (byte) 0x80, 'h', 'e', 'l', 'l', 'o', 3})
                                .with("Content-Encoding: br"))
                .unlike(Reads.NOTHING, Effect.HARMLESS));
        return faults;
    }

    /** Files are requested as they are stored, so that any coding is unusable. */
    private static Fault coded(String name, Effect effect, UnaryOperator<Reply> change) {
        return body("gzip", name, effect, change)
                .unlike(Reads.FILE, Effect.UNUSABLE)
                .only(Reads.JSON, Reads.NOTHING, Reads.FILE, Reads.PARTS)
                .with(Trait.NEEDS_RESPONSE_BODY);
    }

    static List<Fault> json() {
        List<Fault> faults = new ArrayList<>();
        faults.add(odd("truncated", text -> text.substring(0, text.length() / 2)));
        faults.add(odd("one bracket missing", text -> text.substring(0, text.length() - 1)));
        faults.add(odd("garbage after the end", text -> text + "garbage"));
        faults.add(odd("a second document after the end", text -> text + "{}"));
        faults.add(odd("single quotes", text -> text.replace('"', '\'')));
        faults.add(odd("NaN", text -> inserted(text, "\"odd\":NaN")));
        faults.add(odd("1,001 levels", text -> inserted(text, "\"odd\":" + "[".repeat(1_001) + "]".repeat(1_001))));
        faults.add(odd("100,000 levels", text -> "[".repeat(100_000)));
        faults.add(odd("a number of 10,000 digits", text -> inserted(text, "\"odd\":" + "9".repeat(10_000))));
        faults.add(odd("a name of 100,000 characters", text -> inserted(text, "\"" + "n".repeat(100_000) + "\":1")));
        faults.add(odd("a text of 2 MiB", text -> inserted(text, "\"odd\":\"" + "x".repeat(2 << 20) + "\"")));
        faults.add(odd("200,000 tokens", text -> inserted(text, "\"odd\":[" + "1,".repeat(200_000) + "1]")));
        faults.add(odd("null", text -> "null"));
        faults.add(odd("a number", text -> "7"));
        faults.add(odd("a text", text -> "\"ok\""));
        faults.add(odd("a list of numbers", text -> "[1,2]"));
        faults.add(odd("invalid UTF-8", text -> inserted(text, "\"odd\":\"\u00e9\""), true));
        faults.add(fine("a huge exponent", text -> inserted(text, "\"odd\":1e400")));
        faults.add(fine("duplicate unknown properties", text -> inserted(text, "\"odd\":1,\"odd\":2")));
        faults.add(
                fine("unknown properties", text -> inserted(text, "\"odd\":{\"a\":[null,true,\"\\ud83d\\ude00\"]}")));
        faults.add(fine("a byte order mark", text -> "\ufeff" + text));
        faults.add(fine("white space around it", text -> " \r\n\t" + text + "\n\n"));
        return faults;
    }

    /** Adds a property to the first object. */
    private static String inserted(String text, String property) {
        int at = text.indexOf('{') + 1;
        boolean empty = text.substring(at).stripLeading().startsWith("}");
        return text.substring(0, at) + property + (empty ? "" : ",") + text.substring(at);
    }

    private static Fault odd(String name, UnaryOperator<String> change) {
        return odd(name, change, false);
    }

    private static Fault odd(String name, UnaryOperator<String> change, boolean latin) {
        return body("JSON", name, Effect.UNUSABLE, real -> {
                    Reply changed = real.withText(change);
                    return latin
                            ? changed.withBody(new String(changed.body(), StandardCharsets.UTF_8)
                                    .getBytes(StandardCharsets.ISO_8859_1))
                            : changed;
                })
                .only(Reads.JSON)
                .with(Trait.NEEDS_RESPONSE_BODY, Trait.OTHER_CONTENT);
    }

    private static Fault fine(String name, UnaryOperator<String> change) {
        return body("JSON", name, Effect.HARMLESS, real -> real.withText(change))
                .only(Reads.JSON)
                .with(Trait.NEEDS_RESPONSE_BODY);
    }

    static List<Fault> formats() {
        List<Fault> faults = new ArrayList<>();
        for (int status : List.of(200, 201, 202, 203)) {
            faults.add(body(
                    "format",
                    "a login page with " + status,
                    Effect.UNUSABLE,
                    real -> Reply.of(status, "text/html; charset=utf-8", LOGIN_PAGE)));
            faults.add(empty("nothing with " + status, status, ""));
        }
        faults.add(empty("white space with 200", 200, " \r\n"));
        faults.add(empty("nothing with 204", 204, ""));
        faults.add(empty("nothing with 205", 205, ""));
        faults.add(body("format", "a part with 206", Effect.UNUSABLE, real -> real.withStatus(206)));
        faults.add(body(
                        "format",
                        "a login page as JSON",
                        Effect.UNUSABLE,
                        real -> Reply.of(200, "application/json", LOGIN_PAGE))
                // the type says that it is no page
                .unlike(Reads.FILE, Effect.HARMLESS));
        faults.add(body("format", "JSON as text/plain", Effect.HARMLESS, real -> real.withType("text/plain"))
                .only(Reads.JSON));
        faults.add(body("format", "JSON as text/html", Effect.HARMLESS, real -> real.withType("text/html"))
                .only(Reads.JSON));
        faults.add(body("format", "JSON without a type", Effect.HARMLESS, real -> real.without("Content-Type"))
                .only(Reads.JSON));
        faults.add(body("format", "an invalid type", Effect.HARMLESS, real -> real.withType(";;/=\u00e9"))
                .only(Reads.JSON, Reads.NOTHING, Reads.REDIRECT));
        faults.add(body(
                "format",
                "a login page that quotes the token",
                Effect.UNUSABLE,
                real -> Reply.of(200, "text/html", LOGIN_PAGE + Canary.TOKEN).with("X-Quoted: " + Canary.TOKEN)));
        return faults.stream().map(fault -> fault.with(Trait.OTHER_CONTENT)).toList();
    }

    private static Fault empty(String name, int status, String text) {
        return body("format", name, Effect.UNUSABLE, real -> Reply.of(status, "application/json", text))
                .unlike(Reads.NOTHING, Effect.HARMLESS)
                .unlike(Reads.FILE, status == 200 || status == 203 ? Effect.HARMLESS : Effect.UNUSABLE);
    }

    private static Fault body(String group, String name, Effect effect, UnaryOperator<Reply> change) {
        return Fault.of(group, name, Moment.REQUEST, effect, incident -> incident.send(change.apply(incident.real())));
    }
}
