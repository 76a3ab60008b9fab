package dev.medialib.testkit.sitefinity.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.medialib.testkit.RecordedRequest;
import dev.medialib.testkit.internal.Json;
import dev.medialib.testkit.internal.ServerResponse;
import dev.medialib.testkit.internal.UrlText;
import dev.medialib.testkit.sitefinity.batch.Multipart.Part;
import dev.medialib.testkit.sitefinity.call.Call;
import dev.medialib.testkit.sitefinity.internal.ErrorResponse;
import dev.medialib.testkit.sitefinity.item.Item;
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
 * Endpoint {@code $batch}. Its rules are those of OData, because Sitefinity's documentation does not describe them. A changeset is executed
 * as a whole or not at all. If it fails, its only response is its first error. After an error, the remaining parts are skipped,
 * unless the request prefers {@code odata.continue-on-error}.
 */
public final class BatchEndpoint {

    private static final List<String> CREDENTIALS =
            List.of("X-SF-Service-Request", "X-SF-Access-Key", "X-SF-APIKEY", "Authorization");
    private static final Pattern REFERENCE = Pattern.compile("\\$(\\w+)(.*)");

    private final BiFunction<RecordedRequest, ByteString, ServerResponse> service;

    public BatchEndpoint(BiFunction<RecordedRequest, ByteString, ServerResponse> service) {
        this.service = service;
    }

    public ServerResponse handle(Call call) {
        String boundary = Multipart.boundary(call.header("Content-Type"));
        if (boundary == null) {
            throw ErrorResponse.badRequest("The content type of a batch must be multipart/mixed with a boundary.");
        }
        String preference = call.header("Prefer");
        boolean goesOn = preference != null && preference.contains("odata.continue-on-error");
        List<Part> responses = new ArrayList<>();
        for (Part part : Multipart.parts(call.body(), boundary)) {
            String inner = Multipart.boundary(part.headers().get("Content-Type"));
            if (inner == null) {
                ServerResponse response = service.apply(
                        request(call, part, Map.of()), message(part).body());
                responses.add(http(part, response));
                if (response.status() >= 400 && !goesOn) {
                    break;
                }
            } else if (!addChangeset(call, Multipart.parts(part.body(), inner), responses) && !goesOn) {
                break;
            }
        }
        return multipart("batchresponse_" + call.store().newId(), responses);
    }

    private boolean addChangeset(Call call, List<Part> parts, List<Part> responses) {
        List<Item> before = call.store().snapshot();
        Map<String, String> references = new HashMap<>();
        List<Part> done = new ArrayList<>();
        for (Part part : parts) {
            RecordedRequest request = request(call, part, references);
            ServerResponse response = service.apply(request, message(part).body());
            if (response.status() >= 400) {
                call.store().reset(before);
                responses.add(http(part, response));
                return false;
            }
            String contentId = part.headers().get("Content-ID");
            if (contentId != null) {
                references.put(contentId, reference(request, response));
            }
            done.add(http(part, response));
        }
        String boundary = "changesetresponse_" + call.store().newId();
        responses.add(new Part(
                "",
                Multipart.headers("Content-Type", "multipart/mixed; boundary=" + boundary),
                Multipart.write(boundary, done)));
        return true;
    }

    private static Part message(Part part) {
        return Part.read(part.body(), true);
    }

    private static RecordedRequest request(Call call, Part part, Map<String, String> references) {
        Part message = message(part);
        String[] line = message.start().split(" ", -1);
        if (line.length != 3) {
            throw ErrorResponse.badRequest("A part of the batch has no request line: " + message.start());
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
        return new RecordedRequest(
                line[0],
                path,
                headers,
                message.body().toByteArray(),
                call.request().connection());
    }

    /** Returns the path of an absolute URL, of a URL relative to the service, or of a reference to an earlier part. */
    private static String path(Call call, String url, Map<String, String> references) {
        Matcher reference = REFERENCE.matcher(url);
        if (reference.matches() && references.containsKey(reference.group(1))) {
            return references.get(reference.group(1)) + reference.group(2);
        }
        String path = url.replaceFirst("^https?://[^/]+", "");
        return path.startsWith("/") ? path : call.root().getRawPath() + "/" + path;
    }

    /** Returns the path of the created item, or otherwise of the changed item. */
    private static String reference(RecordedRequest request, ServerResponse response) {
        String path = UrlText.path(request.path());
        String id = response.status() == 201 ? id(response) : null;
        return id == null ? path : path + "(" + id + ")";
    }

    private static @Nullable String id(ServerResponse response) {
        try {
            return Json.text(Json.parse(response.body().utf8()), "Id");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("the response for a created item must be JSON", e);
        }
    }

    private static Part http(Part request, ServerResponse response) {
        Map<String, String> headers =
                Multipart.headers("Content-Type", "application/http", "Content-Transfer-Encoding", "binary");
        String contentId = request.headers().get("Content-ID");
        if (contentId != null) {
            headers.put("Content-ID", contentId);
        }
        String start = "HTTP/1.1 " + response.status() + " " + response.reason();
        return new Part("", headers, Multipart.write(new Part(start, response.headers(), response.body())));
    }

    private static ServerResponse multipart(String boundary, List<Part> parts) {
        ServerResponse response =
                ServerResponse.bytes("multipart/mixed; boundary=" + boundary, Multipart.write(boundary, parts));
        return response.withHeaders(Map.of("OData-Version", "4.0"));
    }
}
