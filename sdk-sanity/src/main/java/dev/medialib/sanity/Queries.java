package dev.medialib.sanity;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.http.Headers;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.FetchedPage;
import dev.medialib.core.paging.PageSource;
import dev.medialib.core.paging.Paged;
import dev.medialib.sanity.query.DocumentSelection;
import dev.medialib.sanity.query.Groq;
import dev.medialib.sanity.query.QueryOptions;
import dev.medialib.sanity.query.QueryResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks queries: in the URL when they are short, so that caches can answer them, and in a body when they are long. */
final class Queries {
    /** From this length on, the question mark counted, the vendor's client sends a body. */
    private static final int MAX_QUERY_LENGTH = 11_264;

    /** What the core lets into a URL. */
    private static final int MAX_URL_LENGTH = 16 * 1024;

    private final Store store;

    /** @param store called where its queries go */
    Queries(Store store) {
        this.store = store;
    }

    QueryResponse ask(Groq query, QueryOptions options) {
        QueryEndpoints.Input input = input(query, options);
        return store.caller().call(fitsUrl(input) ? byGet() : byPost(), input);
    }

    private Endpoint<QueryEndpoints.Input, QueryResponse> byGet() {
        return store.kind().choose(QueryEndpoints.LIBRARY_GET, QueryEndpoints.DATASET_GET);
    }

    private Endpoint<QueryEndpoints.Input, QueryResponse> byPost() {
        return store.kind().choose(QueryEndpoints.LIBRARY_POST, QueryEndpoints.DATASET_POST);
    }

    private QueryEndpoints.Input input(Groq query, QueryOptions options) {
        return new QueryEndpoints.Input(store.name(), query, store.tags().addTo(options.toParameters(), options.tag()));
    }

    private boolean fitsUrl(QueryEndpoints.Input input) {
        Map<String, String> parameters = input.parameters();
        String query = encoded(parameters);
        if (1 + query.length() >= MAX_QUERY_LENGTH || hasLoneSurrogate(parameters)) {
            return false;
        }
        // the vendor's client writes a space as one character, this SDK as the three of %20
        int path = (store.caller().root() + "/media-libraries//query").length()
                + store.name().length();
        return path + inUrl(query) + 2 + inUrl(encoded(input.options())) <= MAX_URL_LENGTH;
    }

    private static int inUrl(String form) {
        return form.replace("+", "%20").length();
    }

    private static String encoded(Map<String, String> parameters) {
        StringBuilder form = new StringBuilder();
        parameters.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&")
                .append(URLEncoder.encode(name, StandardCharsets.UTF_8))
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return form.toString();
    }

    /** Half a character has no form in a URL, but one in JSON. */
    private static boolean hasLoneSurrogate(Map<String, String> parameters) {
        return parameters.values().stream()
                .anyMatch(value ->
                        value.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    <T> Paged<T> list(DocumentSelection selection, Class<T> type) {
        return Paged.of(new Pages<>(this, selection, type));
    }

    private record Pages<T>(Queries queries, DocumentSelection selection, Class<T> type) implements PageSource<T> {

        @Override
        public String query() {
            QueryEndpoints.Input input = queries.input(selection.page(""), selection.options());
            Map<String, String> options = new LinkedHashMap<>(input.options());
            options.remove("tag");
            return queries.store.caller().root() + " " + queries.byGet().id() + " " + input.store() + " "
                    + JsonData.of(List.of(input.body(), options));
        }

        @Override
        public FetchedPage<T> fetch(@Nullable String position) {
            Groq page = selection.page(position == null ? "" : position);
            List<JsonData> documents =
                    queries.ask(page, selection.options()).result().asList();
            String last = null;
            for (JsonData document : documents) {
                last = requireId(document);
            }
            boolean more = documents.size() >= selection.pageSize();
            if (more && last != null && last.equals(position)) {
                // to Paged this would be the end, and documents would be missing without a word
                throw new UnexpectedResponseException(
                        "the paging does not move on: two pages end with the same _id; does the projection change it?",
                        null,
                        200,
                        Headers.empty(),
                        "",
                        null);
            }
            return new FetchedPage<>(
                    documents.stream().map(document -> document.as(type)).toList(), more ? last : null);
        }

        private static String requireId(JsonData document) {
            String id = DocResponse.id(document);
            if (id.isEmpty()) {
                throw new IllegalArgumentException(
                        "projection must keep _id, since paging goes by it, but what came has none that is a text");
            }
            return id;
        }
    }
}
