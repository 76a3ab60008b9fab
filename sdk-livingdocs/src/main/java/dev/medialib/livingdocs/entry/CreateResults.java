package dev.medialib.livingdocs.entry;

import java.util.Iterator;
import java.util.List;

/**
 * The results of creating entries, one for each given entry and in the same order.
 *
 * @param all the results
 */
public record CreateResults(List<CreateResult> all) implements Iterable<CreateResult> {

    public CreateResults {
        all = List.copyOf(all);
    }

    /** Returns the results of the entries that were created. */
    public List<CreateResult> created() {
        return all.stream().filter(CreateResult::created).toList();
    }

    /** Returns the results of the entries that were not created, or whose creation is not confirmed. */
    public List<CreateResult> failed() {
        return all.stream().filter(result -> !result.created()).toList();
    }

    /** Returns whether every entry was created. */
    public boolean allCreated() {
        return failed().isEmpty();
    }

    @Override
    public Iterator<CreateResult> iterator() {
        return all.iterator();
    }
}
