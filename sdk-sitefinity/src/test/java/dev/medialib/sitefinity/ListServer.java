package dev.medialib.sitefinity;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.internal.EntityClient;
import dev.medialib.sitefinity.internal.EntitySets;
import dev.medialib.sitefinity.internal.SetContext;
import dev.medialib.sitefinity.item.EntitySet;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.query.StringField;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A server that answers with lists of {@code {"Id": 1}}, and sets of them. */
public final class ListServer extends SiteServer {
    public ListServer() throws IOException {}

    /** A set whose items are whatever JSON comes. */
    public static final class Items implements EntitySet<JsonData> {
        private final EntityClient<JsonData> images;

        public Items(SitefinityClient client) {
            images = new EntityClient<>(SetContext.of(client.context, EntitySets.Type.IMAGES, JsonData.class));
        }

        @Override
        public Paged<JsonData> list(ListQuery query) {
            return images.list(query);
        }

        @Override
        public long count() {
            return images.count();
        }

        @Override
        public long count(Filter filter) {
            return images.count(filter);
        }

        @Override
        public JsonData get(UUID id) {
            return images.get(id, Projection.DEFAULT);
        }

        @Override
        public JsonData get(UUID id, Consumer<Projection.Builder> projection) {
            return images.get(id, Projection.of(projection));
        }

        @Override
        public JsonData get(UUID id, Projection projection) {
            return images.get(id, projection);
        }

        @Override
        public Optional<JsonData> find(UUID id, Projection projection) {
            return images.find(id, projection);
        }

        @Override
        public Paged<JsonData> search(String text, List<StringField> fields, ListQuery query) {
            return images.search(text, fields, query);
        }

        @Override
        public long searchCount(String text, List<StringField> fields) {
            return images.searchCount(text, fields);
        }
    }

    public Items items() {
        return new Items(client());
    }

    /** Answers with the items whose ids are from {@code first} to {@code last}. */
    public void answerItems(int first, int last) {
        answerItems(first, last, "");
    }

    /** The same with annotations: {@code "@odata.count": 3,}. */
    public void answerItems(int first, int last, String annotations) {
        String items = IntStream.rangeClosed(first, last)
                .mapToObj(i -> "{\"Id\":" + i + "}")
                .collect(Collectors.joining(","));
        answer(200, "{\"@odata.context\":\"x\"," + annotations + "\"value\":[" + items + "]}");
    }
}
