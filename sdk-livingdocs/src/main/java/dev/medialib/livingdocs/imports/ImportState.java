package dev.medialib.livingdocs.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** How an import job stands as a whole. A job that ended with {@link #SUCCESS} may hold items that failed. */
public final class ImportState extends OpenEnum {
    public static final ImportState STARTED = new ImportState("started");
    public static final ImportState SUCCESS = new ImportState("success");
    public static final ImportState FAILED = new ImportState("failed");

    private ImportState(String value) {
        super(value);
    }

    /** Any value, known or not. */
    @JsonCreator
    public static ImportState of(String value) {
        return new ImportState(value);
    }
}
