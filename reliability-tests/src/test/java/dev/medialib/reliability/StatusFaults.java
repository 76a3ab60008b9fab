package dev.medialib.reliability;

import dev.medialib.reliability.Fault.Moment;
import dev.medialib.reliability.Fault.Reads;
import dev.medialib.reliability.Fault.Trait;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Redirects and error statuses with each kind of body, and every form of {@code Retry-After}. */
final class StatusFaults {
    static final int[] ERRORS = {
        400, 401, 402, 403, 404, 405, 406, 408, 409, 410, 411, 412, 413, 414, 415, 416, 417, 418, 421, 422, 423, 424,
        425, 426, 428, 429, 431, 451, 499, 500, 501, 502, 503, 504, 505, 507, 508, 511, 520, 599
    };
    private static final String JSON = "{\"message\":\"no luck today\"}";
    private static final String MONSTER = "{\"message\":\"" + "monster ".repeat(1_250_000) + "\"}";

    private StatusFaults() {}

    static List<Fault> errors() {
        List<Fault> faults = new ArrayList<>();
        for (int status : ERRORS) {
            faults.add(error(status, "no body", Reply.of(status, "text/plain", "")));
            faults.add(error(status, "JSON", Reply.of(status, "application/json", JSON))
                    .with(Trait.KEEPS_BODY));
            faults.add(error(status, "HTML", Reply.of(status, "text/html", "<html>no luck</html>")));
            faults.add(error(status, "10 MB", Reply.of(status, "application/json", MONSTER)));
        }
        faults.add(error(
                400,
                "the token quoted",
                Reply.of(400, "application/json", "{\"message\":\"bad token " + Canary.TOKEN + "\"}")
                        .withStatusLine("HTTP/1.1 400 bad " + Canary.TOKEN)
                        .with("X-Quoted: " + Canary.TOKEN)));
        faults.add(error(
                503,
                "a gzip bomb",
                Reply.of(503, "application/json", "")
                        .withBody(Reply.gzip(new byte[64 << 20]))
                        .with("Content-Encoding: gzip")));
        faults.add(Fault.of(
                        "status",
                        "404 with a body that is cut off",
                        Moment.REQUEST,
                        Effect.status(404),
                        incident -> incident.sendPart(Reply.of(404, "application/json", JSON), 5))
                .with(Trait.OTHER_CONTENT));
        return faults;
    }

    private static Fault error(int status, String body, Reply reply) {
        return Fault.of(
                        "status",
                        status + " with " + body,
                        Moment.REQUEST,
                        Effect.status(status),
                        incident -> incident.send(reply.with("X-Request-Id: request7")
                                .with("traceparent: 00-request7-00f067aa0ba902b7-01")))
                .with(Trait.OTHER_CONTENT);
    }

    static List<Fault> redirects() {
        List<Fault> faults = new ArrayList<>();
        for (int status : List.of(300, 301, 302, 303, 304, 305, 307, 308)) {
            faults.add(redirect(status, "to nowhere", null));
        }
        for (int status : List.of(301, 302, 303, 307, 308)) {
            faults.add(redirect(status, "to another server", "http://127.0.0.1:%d/elsewhere"));
        }
        faults.add(redirect(302, "to a file", "file:///etc/passwd"));
        faults.add(redirect(302, "to a script", "javascript:alert(1)"));
        faults.add(redirect(302, "to an invalid address", "http://[::1"));
        return faults;
    }

    /** A redirect that nobody asked for is not followed; see the exceptions for those who asked. */
    private static Fault redirect(int status, String where, String location) {
        boolean usable = location != null && location.startsWith("http://127");
        return Fault.of("redirect", status + " " + where, Moment.REQUEST, Effect.UNUSABLE, incident -> {
                    Reply reply = Reply.of(status, "text/html", "");
                    incident.send(
                            location == null ? reply : reply.with("Location: " + location.formatted(incident.trap())));
                })
                .unlike(Reads.REDIRECT, usable ? Effect.HARMLESS : Effect.UNUSABLE)
                .with(Trait.OTHER_CONTENT);
    }

    static List<Fault> retryAfter() {
        Map<String, Duration> forms = new LinkedHashMap<>();
        forms.put("0", Duration.ZERO);
        forms.put("1", Duration.ofSeconds(1));
        forms.put("1.5", Duration.ofMillis(1_500));
        forms.put("60", Duration.ofSeconds(60));
        forms.put("61", Duration.ofSeconds(61));
        forms.put("412345", Duration.ofSeconds(412_345));
        forms.put("9".repeat(40), Duration.ofDays(36_500));
        forms.put("-1", null);
        forms.put("NaN", null);
        forms.put("soon", null);
        forms.put("", null);
        forms.put("1, 2", null);
        Instant now = Instant.parse("2026-05-01T12:00:00Z");
        for (long seconds : List.of(-86_400L, 30L, 7_200L)) {
            Instant until = now.plusSeconds(seconds);
            Duration wait = seconds < 0 ? Duration.ZERO : Duration.ofSeconds(seconds);
            forms.put(date("EEE, dd MMM yyyy HH:mm:ss 'GMT'", until), wait);
            forms.put(date("EEEE, dd-MMM-yy HH:mm:ss 'GMT'", until), wait);
            forms.put(date("EEE MMM ppd HH:mm:ss yyyy", until), wait);
        }
        List<Fault> faults = new ArrayList<>();
        String date = date("EEE, dd MMM yyyy HH:mm:ss 'GMT'", now);
        for (int status : List.of(429, 503)) {
            forms.forEach((form, wait) -> faults.add(retryAfter(
                    status,
                    form.length() > 35 && form.startsWith("9") ? "40 digits" : "'" + form + "'",
                    Effect.status(status, wait),
                    "Retry-After: " + form,
                    "Date: " + date)));
            faults.add(retryAfter(
                    status, "twice", Effect.status(status, Duration.ofSeconds(1)), "Retry-After: 1", "Retry-After: 2"));
        }
        return faults;
    }

    private static String date(String pattern, Instant time) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time.atOffset(ZoneOffset.UTC));
    }

    private static Fault retryAfter(int status, String name, Effect effect, String... headers) {
        return Fault.of("Retry-After", status + " " + name, Moment.REQUEST, effect, incident -> {
                    Reply reply = Reply.of(status, "application/json", JSON);
                    for (String header : headers) {
                        reply = reply.with(header);
                    }
                    incident.send(reply);
                })
                .with(Trait.OTHER_CONTENT);
    }
}
