package dev.medialib.testkit.sitefinity;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.medialib.testkit.ReceivedRequest;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.Reply;
import dev.medialib.testkit.sitefinity.Multipart.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * {@code $batch}. As OData has it and Sitefinity's documentation does not say: a changeset is done as a whole or not at all,
 * and answers its first error alone; after an error no more parts are done.
 */
final class Batch {

    private static final List<String> CREDENTIALS =
            List.of("X-SF-Service-Request", "X-SF-Access-Key", "X-SF-APIKEY", "Authorization");
    private static final Pattern REFERENCE = Pattern.compile("\\$(\\w+)(.*)");

    private final BiFunction<ReceivedRequest, ByteString, Reply> service;

    Batch(BiFunction<ReceivedRequest, ByteString, Reply> service) {
        this.service = service;
    }

    Reply answer(Call call) {
        String boundary = Multipart.boundary(call.header("Content-Type"));
        if (boundary == null) {
            throw Refusal.badRequest("The content type of a batch must be multipart/mixed with a boundary.");
        }
        List<Part> answers = new ArrayList<>();
        for (Part part : Multipart.parts(call.body(), boundary)) {
            String inner = Multipart.boundary(part.headers().get("Content-Type"));
            if (inner == null) {
                Reply reply = service.apply(
                        request(call, part, Map.of()), message(part).body());
                answers.add(http(part, reply));
                if (reply.status() >= 400) {
                    break;
                }
            } else if (!addChangeset(call, Multipart.parts(part.body(), inner), answers)) {
                break;
            }
        }
        return multipart("batchresponse_" + call.store().newId(), answers);
    }

    private boolean addChangeset(Call call, List<Part> parts, List<Part> answers) {
        List<Item> before = call.store().snapshot();
        Map<String, String> references = new HashMap<>();
        List<Part> done = new ArrayList<>();
        for (Part part : parts) {
            ReceivedRequest request = request(call, part, references);
            Reply reply = service.apply(request, message(part).body());
            if (reply.status() >= 400) {
                call.store().reset(before);
                answers.add(http(part, reply));
                return false;
            }
            String contentId = part.headers().get("Content-ID");
            if (contentId != null) {
                references.put(contentId, reference(request, reply));
            }
            done.add(http(part, reply));
        }
        String boundary = "changesetresponse_" + call.store().newId();
        answers.add(new Part(
                "",
                Multipart.headers("Content-Type", "multipart/mixed; boundary=" + boundary),
                Multipart.write(boundary, done)));
        return true;
    }

    private static Part message(Part part) {
        return Part.read(part.body(), true);
    }

    private static ReceivedRequest request(Call call, Part part, Map<String, String> references) {
        Part message = message(part);
        String[] line = message.start().split(" ", -1);
        if (line.length != 3) {
            throw Refusal.badRequest("A part of the batch has no request line: " + message.start());
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (String name : CREDENTIALS) {
            String value = call.header(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        headers.putAll(message.headers());
        String path = path(call, line[1], references);
        return new ReceivedRequest(
                line[0],
                path,
                headers,
                message.body().utf8(),
                message.body().size(),
                call.request().connection());
    }

    /** The path of an absolute URL, of one relative to the service, or of a reference to an earlier part. */
    private static String path(Call call, String url, Map<String, String> references) {
        Matcher reference = REFERENCE.matcher(url);
        if (reference.matches() && references.containsKey(reference.group(1))) {
            return references.get(reference.group(1)) + reference.group(2);
        }
        String path = url.replaceFirst("^https?://[^/]+", "");
        return path.startsWith("/") ? path : call.root().getRawPath() + "/" + path;
    }

    /** What was created, or else what was changed. */
    private static String reference(ReceivedRequest request, Reply reply) {
        String path = request.path().split("\\?", 2)[0];
        String id = reply.status() == 201 ? id(reply) : null;
        return id == null ? path : path + "(" + id + ")";
    }

    private static @Nullable String id(Reply reply) {
        try {
            return Json.text(Json.parse(reply.body().utf8()), "Id");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a created item is JSON", e);
        }
    }

    private static Part http(Part request, Reply reply) {
        Map<String, String> headers =
                Multipart.headers("Content-Type", "application/http", "Content-Transfer-Encoding", "binary");
        String contentId = request.headers().get("Content-ID");
        if (contentId != null) {
            headers.put("Content-ID", contentId);
        }
        String start = "HTTP/1.1 " + reply.status() + " " + reply.reason();
        return new Part("", headers, Multipart.write(new Part(start, reply.headers(), reply.body())));
    }

    private static Reply multipart(String boundary, List<Part> parts) {
        Reply reply = Reply.bytes("multipart/mixed; boundary=" + boundary, Multipart.write(boundary, parts));
        return reply.withHeaders(Map.of("OData-Version", "4.0"));
    }
}
