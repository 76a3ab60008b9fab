package dev.medialib.sitefinity.internal;

import dev.medialib.core.error.NotFoundException;
import dev.medialib.core.internal.endpoint.HtmlPage;
import dev.medialib.core.paging.Paged;
import dev.medialib.sitefinity.query.Filter;
import dev.medialib.sitefinity.query.ListQuery;
import dev.medialib.sitefinity.query.Projection;
import dev.medialib.sitefinity.query.StringField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** Reader of the items of one entity set. */
public final class EntityClient<T> {
    private final SetContext<T> set;

    public EntityClient(SetContext<T> set) {
        this.set = set;
    }

    public Paged<T> list(ListQuery query) {
        return ItemList.list(set, ItemEndpoints.LIST, query, ItemList.Options.NONE);
    }

    public long count() {
        return set.caller().call(ItemEndpoints.COUNT, new ItemEndpoints.Count(set, null));
    }

    public long count(Filter filter) {
        Objects.requireNonNull(filter, "filter");
        return set.caller().call(ItemEndpoints.COUNT, new ItemEndpoints.Count(set, filter));
    }

    /** Returns the cultures in which the server counts at least one matching item. */
    public List<String> culturesWith(Filter filter, Collection<String> candidates) {
        List<SetContext<T>> sets = candidates.stream()
                .distinct()
                .map(set.withoutFallback()::withCulture)
                .toList();
        List<String> found = new ArrayList<>();
        for (SetContext<T> each : sets) {
            if (each.caller().call(ItemEndpoints.COUNT, new ItemEndpoints.Count(each, filter)) > 0) {
                found.add(Objects.requireNonNull(each.api().parameters().culture()));
            }
        }
        return List.copyOf(found);
    }

    public T get(UUID id, Projection projection) {
        return set.itemClass().cast(set.caller().call(ItemEndpoints.GET, new ItemEndpoints.Get(set, id, projection)));
    }

    public Optional<T> find(UUID id, Projection projection) {
        try {
            return Optional.of(get(id, projection));
        } catch (NotFoundException e) {
            // an HTML page of the site or of IIS: the service itself is missing, so the item may still exist
            if (HtmlPage.is(e.rawBody())) {
                throw e;
            }
            return Optional.empty();
        }
    }

    public Paged<T> search(String text, List<StringField> fields, ListQuery query) {
        return ItemList.list(set, ItemEndpoints.SEARCH, query, new ItemEndpoints.Search(set, text, fields).options());
    }

    public long searchCount(String text, List<StringField> fields) {
        return set.caller().call(ItemEndpoints.SEARCH_COUNT, new ItemEndpoints.Search(set, text, fields));
    }
}
