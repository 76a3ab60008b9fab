package dev.medialib.livingdocs.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** State of one item of an import. */
public final class ImportItemState extends OpenEnum {
    public static final ImportItemState IMPORTED = new ImportItemState("imported");
    /** The older name of {@link #IMPORTED}, which was in the documentation until 2026-08. */
    public static final ImportItemState SUCCESS = new ImportItemState("success");

    /** The entry already existed. Imports do not update entries. */
    public static final ImportItemState SKIPPED = new ImportItemState("skipped");

    public static final ImportItemState FAILED = new ImportItemState("failed");

    private ImportItemState(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static ImportItemState of(String value) {
        return new ImportItemState(value);
    }
}
