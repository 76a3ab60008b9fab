package dev.medialib.sitefinity;

import dev.medialib.core.error.ApiError;
import dev.medialib.core.error.ApiException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.http.Method;
import dev.medialib.core.internal.endpoint.BufferedResponse;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.internal.MultipartMixed;
import dev.medialib.sitefinity.internal.MultipartMixed.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Sends a batch, and reads what came as answers to its slots. */
final class BatchEndpoint {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\S+ (\\d{3})(?: (.*))?");
    private static final SitefinityErrors ERRORS = new SitefinityErrors();

    private final List<Batch.Slot> slots;
    private final BufferedResponse whole;
    private final List<BatchAnswer> answers = new ArrayList<>();

    private BatchEndpoint(List<Batch.Slot> slots, BufferedResponse whole) {
        this.slots = slots;
        this.whole = whole;
    }

    /** One for each batch, since the answers are read by what was asked. Never repeated once it was written. */
    static Endpoint<Circumstances, BatchResult> of(Batch batch) {
        List<Batch.Slot> slots = batch.slots();
        return Endpoint.<Circumstances>of(Method.POST, "sitefinity.batch", "$batch", (circumstances, r) -> {
                    String boundary = "batch_" + UUID.randomUUID();
                    circumstances.applyTo(r);
                    r.header("Accept", "multipart/mixed")
                            .bytes(batch.write(boundary), "multipart/mixed; boundary=" + boundary);
                })
                .returning(ResponseReader.whole(answer -> new BatchEndpoint(slots, answer).read()));
    }

    private BatchResult read() {
        String boundary = MultipartMixed.boundary(whole.headers().first("Content-Type"));
        if (boundary == null) {
            throw whole.unexpected("not multipart/mixed, as batches are answered, but "
                    + whole.headers().first("Content-Type")
                    + (ErrorPage.is(whole.text()) ? ", an HTML page: a login page, a proxy or a wrong base URL?" : ""));
        }
        try {
            List<Message> parts = MultipartMixed.read(boundary, whole.body());
            if (parts.size() > slots.size()) {
                throw new IllegalArgumentException(
                        parts.size() + " parts answer " + slots.size() + " requests and changesets");
            }
            for (int i = 0; i < parts.size(); i++) {
                read(i, parts.get(i));
            }
            return new BatchResult(answers);
        } catch (IllegalArgumentException e) {
            throw whole.unexpected("the answer to the batch is malformed: " + e.getMessage());
        }
    }

    private void read(int number, Message part) {
        Batch.Slot slot = slots.get(number);
        List<String> ids = List.copyOf(slot.requests().keySet());
        String inner = MultipartMixed.boundary(part.headers().get("Content-Type"));
        if (inner == null) {
            // a changeset that is answered like this was refused as a whole
            boolean alone = ids.size() == 1;
            answers.add(answer(number, slot, alone ? ids.get(0) : idOf(part, ids), part));
            return;
        }
        List<Message> parts = MultipartMixed.read(inner, part.body());
        for (int i = 0; i < parts.size(); i++) {
            String named = idOf(parts.get(i), ids);
            String id = named.isEmpty() && parts.size() == ids.size() ? ids.get(i) : named;
            answers.add(answer(number, slot, id, parts.get(i)));
        }
    }

    private static String idOf(Message part, List<String> ids) {
        String id = part.headers().getOrDefault("Content-ID", "");
        return ids.contains(id) ? id : "";
    }

    private BatchAnswer answer(int number, Batch.Slot slot, String id, Message part) {
        Message http = Message.parseHttp(part.body());
        Matcher line = STATUS_LINE.matcher(http.start());
        if (!line.matches()) {
            throw new IllegalArgumentException("a part without a status line");
        }
        int status = Integer.parseInt(line.group(1));
        Map<String, List<String>> values = new LinkedHashMap<>();
        http.headers()
                .forEach((name, value) ->
                        values.put(name, List.of(whole.withoutSecrets().apply(value))));
        BufferedResponse answer =
                new BufferedResponse(whole.call(), status, Headers.of(values), http.body(), whole.withoutSecrets());
        BatchRequest request = slot.requests().get(id);
        String reason = line.group(2) == null ? "" : line.group(2).strip();
        return new BatchAnswer(
                number,
                id.isEmpty() ? null : Integer.valueOf(id),
                status,
                answer.headers(),
                whole.withoutSecrets().apply(answer.text()),
                error(answer, reason, request == null ? "" : request.action()));
    }

    private static @Nullable ApiException error(BufferedResponse answer, String reason, String action) {
        if (answer.status() >= 200 && answer.status() < 300) {
            return action.isEmpty() ? null : Operations.failureIn(answer, action);
        }
        String text = answer.withoutSecrets().apply(answer.text());
        ApiError.Builder error = ApiError.builder(answer.call(), answer.status())
                .headers(answer.headers())
                .rawBody(text);
        if (!reason.isEmpty()) {
            error.message(answer.withoutSecrets().apply(reason));
        }
        return ERRORS.map(error.build(), JsonData.tryParse(text)).exception();
    }
}
