package dev.medialib.livingdocs.webhook;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.medialib.core.json.OpenEnum;

/** Type of a {@link MediaEvent}. */
public final class MediaEventType extends OpenEnum {
    public static final MediaEventType CREATE = new MediaEventType("mediaLibraryEntry.create");
    /**
     * The metadata or the asset was changed. The event does not contain which one. The server sends it in addition to each more
     * specific event.
     */
    public static final MediaEventType UPDATE = new MediaEventType("mediaLibraryEntry.update");

    public static final MediaEventType ARCHIVE = new MediaEventType("mediaLibraryEntry.archive");
    public static final MediaEventType REVOKE = new MediaEventType("mediaLibraryEntry.revoke");
    public static final MediaEventType ACTIVE = new MediaEventType("mediaLibraryEntry.active");
    public static final MediaEventType INVALID = new MediaEventType("mediaLibraryEntry.invalid");
    /** The entry was deleted, since release-2025-07. Its keys can no longer be read, so store them before an entry is deleted. */
    public static final MediaEventType DELETE = new MediaEventType("mediaLibraryEntry.delete");

    public static final MediaEventType DOCUMENT_CREATE = new MediaEventType("document.create");
    /** A document was changed; {@link MediaEvent#metadataPropertyChanges()} names the changed metadata. */
    public static final MediaEventType DOCUMENT_UPDATE = new MediaEventType("document.update");

    public static final MediaEventType DOCUMENT_PUBLISH = new MediaEventType("document.publish");
    public static final MediaEventType DOCUMENT_UNPUBLISH = new MediaEventType("document.unpublish");
    public static final MediaEventType DOCUMENT_DELETE = new MediaEventType("document.delete");
    /** A published document was changed without being published, for example by its conditional components. */
    public static final MediaEventType PUBLICATION_UPDATE = new MediaEventType("publication.update");

    private MediaEventType(String value) {
        super(value);
    }

    /** Returns an instance with any value, including values that this SDK does not know. */
    @JsonCreator
    public static MediaEventType of(String value) {
        return new MediaEventType(value);
    }
}
