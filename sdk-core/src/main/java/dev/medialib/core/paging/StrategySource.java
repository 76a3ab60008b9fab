package dev.medialib.core.paging;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Source that finds the next page by a {@link PagingStrategy}. */
record StrategySource<T>(String query, Function<PagePosition, ServerPage<T>> request, PagingStrategy strategy)
        implements PageSource<T> {

    @Override
    public FetchedPage<T> fetch(@Nullable String position) {
        PagePosition current = position == null ? PagePosition.START : PagePosition.parse(position);
        ServerPage<T> page = Objects.requireNonNull(request.apply(current), "fetch must not return null");
        PagePosition next = strategy.next(current, page);
        return new FetchedPage<>(page.items(), next == null ? null : next.text(), page.total());
    }

    @Override
    public String place(String position) {
        return PagePosition.parse(position).place();
    }
}
