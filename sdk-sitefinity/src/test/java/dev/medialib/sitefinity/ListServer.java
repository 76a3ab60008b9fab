package dev.medialib.sitefinity;

import dev.medialib.core.json.JsonData;
import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A server that answers with lists of {@code {"Id": 1}}, and sets of them. */
final class ListServer extends SiteServer {
    ListServer() throws IOException {}

    /** A set whose items are whatever JSON comes. */
    static final class Items extends EntitySet<JsonData> {
        Items(SitefinityClient client) {
            super(client.service, EntitySets.Type.IMAGES, JsonData.class);
        }
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
}
