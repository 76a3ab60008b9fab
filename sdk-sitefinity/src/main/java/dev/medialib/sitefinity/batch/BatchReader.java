package dev.medialib.sitefinity.batch;

import dev.medialib.core.error.ApiException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.internal.endpoint.HtmlPage;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.batch.MultipartMixed.Message;
import dev.medialib.sitefinity.internal.OperationResponse;
import dev.medialib.sitefinity.internal.SitefinityErrors;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the response to a batch as the responses to its slots. */
final class BatchReader {
    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/\\S+ (\\d{3})(?: (.*))?");
    private static final SitefinityErrors ERRORS = new SitefinityErrors();

    private final List<Batch.Slot> slots;
    private final HttpResponse whole;
    private final List<BatchResponse> responses = new ArrayList<>();

    BatchReader(List<Batch.Slot> slots, HttpResponse whole) {
        this.slots = slots;
        this.whole = whole;
    }

    BatchResult read() {
        String type = whole.headers().first("Content-Type");
        String boundary = MultipartMixed.boundary(type);
        if (boundary == null) {
            throw whole.unexpected(
                    "not multipart/mixed, as the response to a batch is, but " + type + HtmlPage.hint(whole.text()));
        }
        try {
            List<Message> parts = MultipartMixed.read(boundary, whole.bytes());
            if (parts.size() > slots.size()) {
                throw new IllegalArgumentException(
                        parts.size() + " parts for " + slots.size() + " requests and changesets");
            }
            for (int i = 0; i < parts.size(); i++) {
                read(i, parts.get(i));
            }
            return new BatchResult(responses);
        } catch (IllegalArgumentException e) {
            throw whole.unexpected("the response to the batch is malformed: " + e.getMessage());
        }
    }

    private void read(int number, Message part) {
        Batch.Slot slot = slots.get(number);
        List<String> ids = List.copyOf(slot.requests().keySet());
        String inner = MultipartMixed.boundary(part.headers().get("Content-Type"));
        if (inner == null) {
            // the one response to a changeset that failed as a whole
            boolean alone = ids.size() == 1;
            responses.add(response(number, slot, alone ? ids.get(0) : idOf(part, ids), part));
            return;
        }
        List<Message> parts = MultipartMixed.read(inner, part.body());
        for (int i = 0; i < parts.size(); i++) {
            String named = idOf(parts.get(i), ids);
            String id = named.isEmpty() && parts.size() == ids.size() ? ids.get(i) : named;
            responses.add(response(number, slot, id, parts.get(i)));
        }
    }

    private static String idOf(Message part, List<String> ids) {
        String id = part.headers().getOrDefault("Content-ID", "");
        return ids.contains(id) ? id : "";
    }

    private BatchResponse response(int number, Batch.Slot slot, String id, Message part) {
        Message http = Message.parseHttp(part.body());
        Matcher line = STATUS_LINE.matcher(http.start());
        if (!line.matches()) {
            throw new IllegalArgumentException("a part without a status line");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        http.headers().forEach((name, value) -> values.put(name, List.of(whole.withoutSecrets(value))));
        HttpResponse response = whole.part(Integer.parseInt(line.group(1)), Headers.of(values), http.body());
        BatchRequest request = slot.requests().get(id);
        String reason = line.group(2) == null ? "" : line.group(2).strip();
        return new BatchResponse(
                number,
                id.isEmpty() ? null : Integer.valueOf(id),
                response.status(),
                response.headers(),
                whole.withoutSecrets(response.text()),
                error(response, reason, request == null ? "" : request.action()));
    }

    private static @Nullable ApiException error(HttpResponse response, String reason, String action) {
        int status = response.status();
        if (status >= 200 && status < 300) {
            return action.isEmpty() ? null : OperationResponse.failureIn(response, action);
        }
        String text = response.withoutSecrets(response.text());
        String message = reason.isEmpty() ? "HTTP status " + status : reason;
        return ERRORS.map(response.error(status, null, message, text), JsonData.tryParse(text))
                .exception();
    }
}
