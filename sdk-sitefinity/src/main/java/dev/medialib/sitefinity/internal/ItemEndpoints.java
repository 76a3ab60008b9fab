package dev.medialib.sitefinity.internal;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.RequestDraft;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.sitefinity.query.Field;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.query.StringField;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Endpoints that read the items of any entity set. */
final class ItemEndpoints {
    static final Endpoint<ItemList.Call<?>, ServerPage<?>> LIST = ItemList.endpoint("sitefinity.items.list", "{set}");

    static final Endpoint<ItemList.Call<?>, ServerPage<?>> SEARCH =
            ItemList.endpoint("sitefinity.items.search", "{set}/Default.Search(searchFields='{fields}')");

    static final Endpoint<Get, Object> GET = Endpoint.<Get>get("sitefinity.items.get", "{set}({id})", Get::encode)
            .returning((get, response) -> response.json(get.set().itemClass()));

    static final Endpoint<Count, Long> COUNT = Endpoint.<Count>get(
                    "sitefinity.items.count", "{set}/$count", Count::encode)
            .returning(ResponseReader.jsonShape(Envelope::number));

    static final Endpoint<Search, Long> SEARCH_COUNT = Endpoint.<Search>get(
                    "sitefinity.items.searchCount",
                    "{set}/Default.GetSearchCount(searchFields='{fields}')",
                    Search::encode)
            .returning(ResponseReader.jsonShape(Envelope::number));

    private ItemEndpoints() {}

    record Get(SetContext<?> set, UUID id, Projection projection) {
        private void encode(RequestDraft request) {
            set.addressItem(request, id);
            projection.options().forEach(request::query);
        }
    }

    record Count(SetContext<?> set, @Nullable Filter filter) {
        private void encode(RequestDraft request) {
            set.address(request)
                    .header("Accept", "text/plain, application/json")
                    .query("$filter", filter);
        }
    }

    /**
     * Search for words in fields.
     *
     * @param fields the names of the fields, separated by commas
     */
    record Search(SetContext<?> set, String text, String fields) {
        Search(SetContext<?> set, String text, List<StringField> fields) {
            this(set, text, joined(fields));
        }

        Search {
            TextRules.requireText("text", text);
        }

        private static String joined(List<StringField> fields) {
            if (fields.isEmpty()) {
                throw new IllegalArgumentException("fields must not be empty");
            }
            return fields.stream().map(Field::name).distinct().collect(Collectors.joining(","));
        }

        ItemList.Options options() {
            return new ItemList.Options(Map.of("fields", fields), Map.of("$search", text));
        }

        private void encode(RequestDraft request) {
            set.address(request).path("fields", fields).query("$search", text);
        }
    }
}
