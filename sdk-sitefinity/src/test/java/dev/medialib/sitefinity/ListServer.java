package dev.medialib.sitefinity;

import dev.medialib.core.json.JsonData;
import dev.medialib.testsupport.ScriptedServer;
import dev.medialib.testsupport.VirtualTime;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mockwebserver3.RecordedRequest;

/** A server that answers with lists of {@code {"Id": 1}}, and clients of it whose time passes only when they wait. */
final class ListServer extends ScriptedServer {
    ListServer() throws IOException {}

    /** A set whose items are whatever JSON comes. */
    static final class Items extends EntitySet<JsonData> {
        Items(SitefinityClient client) {
            super(client.service, EntitySets.Type.IMAGES, JsonData.class);
        }
    }

    SitefinityClient client() {
        return closing(SitefinityClient.builder()
                .baseUrl(origin())
                .accessKey("s3cret")
                .timeSource(new VirtualTime())
                .build());
    }

    Items items() {
        return new Items(client());
    }

    /** Answers with the items whose ids are from {@code first} to {@code last}. */
    void answerItems(int first, int last) {
        answerItems(first, last, "");
    }

    /** The same with annotations: {@code "@odata.count": 3,}. */
    void answerItems(int first, int last, String annotations) {
        String items = IntStream.rangeClosed(first, last)
                .mapToObj(i -> "{\"Id\":" + i + "}")
                .collect(Collectors.joining(","));
        answer(200, "{\"@odata.context\":\"x\"," + annotations + "\"value\":[" + items + "]}");
    }

    /** The path of a request without the query. */
    static String path(RecordedRequest request) {
        return request.getTarget().split("\\?", 2)[0];
    }

    /** The decoded query of a request, where a plus is a plus. */
    static Map<String, String> query(String target) {
        Map<String, String> query = new LinkedHashMap<>();
        String[] parts = target.split("\\?", 2);
        if (parts.length == 2) {
            for (String parameter : parts[1].split("&", -1)) {
                String[] nameAndValue = parameter.split("=", 2);
                String earlier = query.put(decoded(nameAndValue[0]), decoded(nameAndValue[1]));
                if (earlier != null) {
                    throw new AssertionError("twice: " + nameAndValue[0]);
                }
            }
        }
        return query;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
