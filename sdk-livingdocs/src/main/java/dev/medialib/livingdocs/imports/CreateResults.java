package dev.medialib.livingdocs.imports;

import java.util.Iterator;
import java.util.List;

/**
 * What became of entries that were to be created, in the order in which they were given: none is missing here.
 *
 * @param all one for each entry
 */
public record CreateResults(List<CreateResult> all) implements Iterable<CreateResult> {

    public CreateResults {
        all = List.copyOf(all);
    }

    public List<CreateResult> created() {
        return all.stream().filter(CreateResult::created).toList();
    }

    /** Those that were not created, or of which that is not known. */
    public List<CreateResult> failed() {
        return all.stream().filter(result -> !result.created()).toList();
    }

    public boolean allCreated() {
        return failed().isEmpty();
    }

    @Override
    public Iterator<CreateResult> iterator() {
        return all.iterator();
    }
}
