package dev.medialib.livingdocs.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** How one item of an import ended. */
public final class ImportItemState extends OpenEnum {
    public static final ImportItemState IMPORTED = new ImportItemState("imported");
    /** The older spelling of {@link #IMPORTED}, as the documentation printed it until 2026-08. */
    public static final ImportItemState SUCCESS = new ImportItemState("success");

    /** It was there already. Importing does not update. */
    public static final ImportItemState SKIPPED = new ImportItemState("skipped");

    public static final ImportItemState FAILED = new ImportItemState("failed");

    private ImportItemState(String value) {
        super(value);
    }

    /** Any value, known or not. */
    @JsonCreator
    public static ImportItemState of(String value) {
        return new ImportItemState(value);
    }
}
