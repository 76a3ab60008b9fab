package dev.medialib.sanity.document;

import dev.medialib.core.internal.check.TextRules;
import dev.medialib.core.internal.endpoint.Endpoint;
import dev.medialib.core.internal.endpoint.ResponseReader;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.paging.PagePosition;
import dev.medialib.core.paging.PageSource;
import dev.medialib.core.paging.Paged;
import dev.medialib.core.paging.PagingStrategy;
import dev.medialib.core.paging.ServerPage;
import dev.medialib.sanity.internal.Store;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Sends queries: short queries in the URL, so that caches can respond, and long queries in a body. */
final class Queries {
    /** The length from which the vendor's client sends a body, including the question mark. */
    private static final int MAX_QUERY_LENGTH = 11_264;

    /** The core's limit for URLs. */
    private static final int MAX_URL_LENGTH = 16 * 1024;

    private final Store store;

    /**
     * Creates the queries of a store.
     *
     * @param store a store with the root of its queries
     */
    Queries(Store store) {
        this.store = store;
    }

    QueryResponse ask(Groq query, QueryOptions options) {
        return call(input(query, options, QueryResults.WHOLE));
    }

    <T> List<T> ask(Groq query, Class<T> type, QueryOptions options) {
        return call(input(query, options, QueryResults.listOf(type)));
    }

    @SuppressWarnings("unchecked") // the endpoint reads with the reader of its input
    private <T> T call(QueryEndpoints.Input<T> input) {
        return (T) store.caller().call(fitsUrl(input) ? byGet() : byPost(), input);
    }

    private Endpoint<QueryEndpoints.Input<?>, Object> byGet() {
        return store.kind().choose(QueryEndpoints.LIBRARY_GET, QueryEndpoints.DATASET_GET);
    }

    private Endpoint<QueryEndpoints.Input<?>, Object> byPost() {
        return store.kind().choose(QueryEndpoints.LIBRARY_POST, QueryEndpoints.DATASET_POST);
    }

    private <T> QueryEndpoints.Input<T> input(Groq query, QueryOptions options, ResponseReader<Object, T> reader) {
        Map<String, String> parameters = store.tags().addTo(options.toParameters(store.cachesQueries()), options.tag());
        return new QueryEndpoints.Input<>(store.name(), query, parameters, reader);
    }

    private boolean fitsUrl(QueryEndpoints.Input<?> input) {
        Map<String, String> parameters = input.parameters();
        String query = encoded(parameters);
        if (1 + query.length() >= MAX_QUERY_LENGTH || !isUnicode(parameters)) {
            return false;
        }
        // the vendor's client writes a space as one character, and this SDK as %20
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

    /** Returns whether a URL can contain the parameters. An unpaired surrogate can only be written as JSON. */
    private static boolean isUnicode(Map<String, String> parameters) {
        return parameters.values().stream().allMatch(TextRules::isUnicode);
    }

    <T> Paged<T> list(DocumentSelection selection, Class<T> type) {
        ResponseReader<Object, QueryResults.Page<T>> reader = QueryResults.pageOf(type);
        return Paged.of(PageSource.of(
                identity(selection),
                position -> page(selection, position, reader),
                PagingStrategy.lastId(selection.pageSize())));
    }

    /** Returns a text that is equal for equal listings. The tag is left out, because it does not change the result. */
    private String identity(DocumentSelection selection) {
        QueryEndpoints.Input<?> input = input(selection.page(""), selection.options(), QueryResults.WHOLE);
        Map<String, String> options = new LinkedHashMap<>(input.options());
        options.remove("tag");
        return store.caller().root() + " " + byGet().id() + " " + input.store() + " "
                + JsonData.of(List.of(input.body(), options));
    }

    private <T> ServerPage<T> page(
            DocumentSelection selection, PagePosition position, ResponseReader<Object, QueryResults.Page<T>> reader) {
        Groq query = selection.page(Objects.requireNonNullElse(position.pointer(), ""));
        QueryResults.Page<T> page = call(input(query, selection.options(), reader));
        String last = page.lastId();
        if (last != null && last.isEmpty()) {
            throw new IllegalArgumentException(
                    "projection must include _id unchanged, because paging uses it; the _id of a document in the response is"
                            + " missing or not a text");
        }
        return new ServerPage<>(page.items(), last);
    }
}
