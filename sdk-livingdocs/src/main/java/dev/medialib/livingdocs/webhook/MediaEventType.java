package dev.medialib.livingdocs.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** What happened to an entry. */
public final class MediaEventType extends OpenEnum {
    public static final MediaEventType CREATE = new MediaEventType("mediaLibraryEntry.create");
    /** Metadata or asset changed; which of them, the event does not tell. Comes in addition to each of the more special ones. */
    public static final MediaEventType UPDATE = new MediaEventType("mediaLibraryEntry.update");

    public static final MediaEventType ARCHIVE = new MediaEventType("mediaLibraryEntry.archive");
    public static final MediaEventType REVOKE = new MediaEventType("mediaLibraryEntry.revoke");
    public static final MediaEventType ACTIVE = new MediaEventType("mediaLibraryEntry.active");
    public static final MediaEventType INVALID = new MediaEventType("mediaLibraryEntry.invalid");
    /** Since release-2025-07. Its keys can no longer be read: remember them beforehand. */
    public static final MediaEventType DELETE = new MediaEventType("mediaLibraryEntry.delete");

    private MediaEventType(String value) {
        super(value);
    }

    /** Any value, known or not. */
    @JsonCreator
    public static MediaEventType of(String value) {
        return new MediaEventType(value);
    }
}
