package dev.medialib.sitefinity.query;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Fields of folders. */
public final class FolderFields {
    /** Field {@code Id}. */
    public static final GuidField ID = new GuidField("Id");
    /** Field {@code LastModified}. */
    public static final DateField LAST_MODIFIED = new DateField("LastModified");
    /** Field {@code Title}. */
    public static final StringField TITLE = new StringField("Title");
    /** Field {@code Description}. */
    public static final StringField DESCRIPTION = new StringField("Description");
    /** Field {@code UrlName}. */
    public static final StringField URL_NAME = new StringField("UrlName");
    /** Field {@code RootId}, the id of the library. */
    public static final GuidField ROOT_ID = new GuidField("RootId");
    /** Field {@code ParentId}, the id of the parent folder; null for a folder directly in the library. */
    public static final GuidField PARENT_ID = new GuidField("ParentId");
    /** Field {@code CoverId}. */
    public static final GuidField COVER_ID = new GuidField("CoverId");
    /** Field {@code ChildrenCount}. */
    public static final NumberField CHILDREN_COUNT = new NumberField("ChildrenCount");
    /** Field {@code Breadcrumb}, the path to the folder. The server calculates it. */
    public static final Field BREADCRUMB = new Field("Breadcrumb");

    private FolderFields() {}

    /** Returns a filter for the folders directly in a library. */
    public static Filter atTopOf(UUID library) {
        return atLocation(library, null);
    }

    /**
     * Returns a filter for the folders at one level of a library.
     *
     * @param library the id of the library
     * @param parent a folder of the library; null for the folders directly in the library
     */
    public static Filter atLocation(UUID library, @Nullable UUID parent) {
        return ROOT_ID.eq(library).and(parent == null ? PARENT_ID.isNull() : PARENT_ID.eq(parent));
    }

    /** Returns a filter for the folders directly in a folder. */
    public static Filter directlyIn(UUID folder) {
        return PARENT_ID.eq(folder);
    }
}
