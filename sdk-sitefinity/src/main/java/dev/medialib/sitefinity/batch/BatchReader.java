package dev.medialib.sitefinity.batch;

import dev.medialib.core.call.MedialibException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.internal.endpoint.HtmlPage;
import dev.medialib.core.internal.endpoint.HttpResponse;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.batch.MultipartMixed.Message;
import dev.medialib.sitefinity.internal.OperationResponse;
import dev.medialib.sitefinity.internal.SitefinityErrors;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the response to a batch as one response for each request. */
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
                    "the response to a batch must be multipart/mixed, but is " + type + HtmlPage.hint(whole.text()));
        }
        try {
            List<Message> parts = MultipartMixed.read(boundary, whole.bytes());
            if (parts.size() > slots.size()) {
                throw new IllegalArgumentException("expected at most " + slots.size()
                        + " parts, one for each request or changeset, but got " + parts.size());
            }
            for (int i = 0; i < parts.size(); i++) {
                read(i, parts.get(i));
            }
            requireComplete();
            return new BatchResult(responses);
        } catch (IllegalArgumentException e) {
            throw whole.unexpected("the response to the batch is malformed: " + e.getMessage());
        }
    }

    /**
     * Checks that no response is missing. A server may stop at the first error; without an error it must respond to each
     * request.
     */
    private void requireComplete() {
        List<String> missing = new ArrayList<>();
        for (int i = 0; i < slots.size(); i++) {
            List<BatchResponse> inSlot = inSlot(i);
            if (!inSlot.stream().allMatch(BatchResponse::isSuccessful)) {
                break;
            }
            Set<Integer> received = new HashSet<>();
            inSlot.forEach(response -> received.add(response.contentId()));
            for (Map.Entry<String, BatchRequest> request :
                    slots.get(i).requests().entrySet()) {
                if (!received.contains(number(request.getKey()))) {
                    String reference = request.getKey().isEmpty() ? "" : "$" + request.getKey() + " ";
                    missing.add(i + " (" + reference + request.getValue() + ")");
                }
            }
        }
        if (!missing.isEmpty()) {
            throw whole.unexpected("the server sent no response to " + String.join(", ", missing) + " of the batch");
        }
    }

    private List<BatchResponse> inSlot(int number) {
        return responses.stream().filter(response -> response.slot() == number).toList();
    }

    private static @Nullable Integer number(String contentId) {
        return contentId.isEmpty() ? null : Integer.valueOf(contentId);
    }

    private void read(int number, Message part) {
        Batch.Slot slot = slots.get(number);
        List<String> ids = List.copyOf(slot.requests().keySet());
        String inner = MultipartMixed.boundary(part.headers().get("Content-Type"));
        if (inner == null) {
            // the single response to a changeset that failed as a whole
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
            throw new IllegalArgumentException("a part has no status line");
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        http.headers().forEach((name, value) -> values.put(name, List.of(whole.withoutSecrets(value))));
        BatchRequest request = slot.requests().get(id);
        boolean read = request != null && request.isRead();
        HttpResponse response = whole.part(Integer.parseInt(line.group(1)), Headers.of(values), http.body(), read);
        String reason = line.group(2) == null ? "" : line.group(2).strip();
        return new BatchResponse(
                number,
                number(id),
                response.status(),
                response.headers(),
                whole.withoutSecrets(response.text()),
                error(response, reason, read, request == null ? "" : request.action()));
    }

    /** Returns the exception that the call would have thrown outside of a batch. */
    private static @Nullable MedialibException error(
            HttpResponse response, String reason, boolean read, String action) {
        int status = response.status();
        if (status < 200 || (status >= 300 && status < 400)) {
            return response.unexpected(
                    "the response in the batch has status " + status + ", which is neither success nor error");
        }
        if (status < 300) {
            return read ? null : ofChange(response, action);
        }
        String text = response.withoutSecrets(response.text());
        String message = reason.isEmpty() ? "HTTP status " + status : reason;
        return ERRORS.map(response.error(status, null, message, text), JsonData.tryParse(text))
                .exception();
    }

    private static @Nullable MedialibException ofChange(HttpResponse response, String action) {
        String text = response.text();
        if (action.isEmpty()) {
            return HtmlPage.is(text)
                    ? response.unexpected(
                            "the response in the batch is not the response to a change" + HtmlPage.hint(text))
                    : null;
        }
        try {
            var unused = OperationResponse.succeeded(response, action);
            return null;
        } catch (MedialibException e) {
            return e;
        }
    }
}
