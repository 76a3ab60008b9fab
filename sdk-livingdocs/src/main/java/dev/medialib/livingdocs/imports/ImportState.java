package dev.medialib.livingdocs.imports;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** State of an import job as a whole. A job in the state {@link #SUCCESS} can contain items that failed. */
public final class ImportState extends OpenEnum {
    public static final ImportState STARTED = new ImportState("started");
    public static final ImportState SUCCESS = new ImportState("success");
    public static final ImportState FAILED = new ImportState("failed");

    private ImportState(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static ImportState of(String value) {
        return new ImportState(value);
    }
}
