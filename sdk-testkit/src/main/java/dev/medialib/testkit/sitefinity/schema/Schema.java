package dev.medialib.testkit.sitefinity.schema;

import dev.medialib.testkit.internal.ReplaceableData;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Types of the service. The types of media are documented by Sitefinity's samples and generated help pages. Of taxa, sites and
 * users, only the properties that clients read are known.
 */
public final class Schema {

    public static final String FOLDERS = "folders";
    public static final String TAXONOMIES = "taxonomies";
    public static final String FLAT_TAXA = "flat-taxa";
    public static final String HIERARCHY_TAXA = "hierarchy-taxa";

    /** Id of the taxonomy Tags, which is the same in real installations. */
    public static final String TAGS = "cb0f3a19-a211-48a7-88ec-77495c0f5374";

    /** Id of the taxonomy Categories. The vendor does not document it. */
    public static final String CATEGORIES = "e5cd6d69-1543-427b-ad62-688a99f5e7d4";

    /** Set of the libraries for each kind of media. */
    public static final Map<String, String> LIBRARIES =
            Map.of("images", "albums", "videos", "videolibraries", "documents", "documentlibraries");

    private static final String MODEL = "Telerik.Sitefinity.Libraries.Model.";

    private static final String COMMON = """
            Id GUID ro required
            LastModified DATE ro required
            PublicationDate DATE required
            Title TEXT local required
            Description TEXT local
            DateCreated DATE ro required
            IncludeInSitemap BOOLEAN required nofilter nosort
            """;

    private static final String MEDIA =
            COMMON + """
            Ordinal SINGLE required
            UrlName TEXT local required
            Author TEXT local
            Extension TEXT ro
            MimeType TEXT ro
            TotalSize INT64 ro required
            """ + "Category GUIDS extra >" + CATEGORIES + "\nTags GUIDS extra >" + TAGS + "\n";

    private static final String PLACE = """
            FolderId GUID
            ParentId GUID required
            Provider TEXT ro extra
            Url TEXT ro
            ThumbnailUrl TEXT ro
            """;

    private static final String LIBRARY = COMMON + """
            UrlName TEXT local required
            MaxSize INT64 required
            MaxItemSize INT64 required
            BlobStorageProvider TEXT
            OutputCacheProfile TEXT
            ClientCacheProfile TEXT
            CoverId GUID
            ChildrenCount INT32 ro required
            ThumbnailProfiles TEXT extra
            ParentId GUID extra
            """;

    private static final String FOLDER = """
            Id GUID ro required
            LastModified DATE ro required
            UrlName TEXT local required
            Title TEXT local required
            Description TEXT local
            RootId GUID required
            ParentId GUID
            CoverId GUID
            ChildrenCount INT32 ro required
            Breadcrumb BREADCRUMB ro
            """;

    private static final String TAXONOMY = """
            Id GUID ro required
            LastModified DATE ro required
            Title TEXT local required
            Name TEXT
            TaxonName TEXT
            Type TAXONOMY_TYPE required
            TaxaUrl TEXT ro
            RootTaxonomyId GUID
            Description TEXT local
            """;

    private static final String TAXON = """
            Id GUID ro required
            LastModified DATE ro required
            Title TEXT local required
            Name TEXT
            UrlName TEXT local required
            Description TEXT local
            Synonyms TEXT local
            TaxonomyId GUID required
            Ordinal SINGLE
            AppliedTo INT64 ro
            """;

    private final Map<String, EntityType> types = new LinkedHashMap<>();
    private @Nullable EdmModel edm;

    public Schema() {
        add(
                "images",
                MODEL + "Image",
                MEDIA + "Width INT32 ro\nHeight INT32 ro\nAlternativeText TEXT local\n" + PLACE
                        + "Thumbnails THUMBNAILS ro extra\nParent PARENT >albums");
        add(
                "videos",
                MODEL + "Video",
                MEDIA + "Width INT32 ro\nHeight INT32 ro\n" + PLACE + "Parent PARENT >videolibraries");
        add(
                "documents",
                MODEL + "Document",
                MEDIA + PLACE + "Parts TEXT local extra\nParent PARENT >documentlibraries");
        add("albums", MODEL + "Album", LIBRARY + "ResizeOnUpload BOOLEAN\nNewSize INT32");
        add("videolibraries", MODEL + "VideoLibrary", LIBRARY);
        add("documentlibraries", MODEL + "DocumentLibrary", LIBRARY);
        add(FOLDERS, "Telerik.Sitefinity.Folder", FOLDER);
        add(TAXONOMIES, "Telerik.Sitefinity.Taxonomies.Model.Taxonomy", TAXONOMY);
        add(FLAT_TAXA, "Telerik.Sitefinity.Taxonomies.Model.FlatTaxon", TAXON);
        add(HIERARCHY_TAXA, "Telerik.Sitefinity.Taxonomies.Model.HierarchicalTaxon", TAXON + "ParentId GUID");
        add(
                "sites",
                "Telerik.Sitefinity.Multisite.Model.Site",
                "Id GUID ro required\nName TEXT\nHomePageId GUID\nIsDefault BOOLEAN");
        add("users", "Telerik.Sitefinity.Security.Model.User", "Id GUID ro required\nUserName TEXT");
    }

    private void add(String set, String clrName, String table) {
        types.put(set, new EntityType(set, clrName, table));
    }

    public Collection<EntityType> types() {
        return types.values();
    }

    /** Returns the type of a set that a test names. */
    public EntityType get(String set) {
        EntityType type = types.get(set);
        if (type == null) {
            throw new IllegalArgumentException("set must be one of " + types.keySet() + ": " + set);
        }
        return type;
    }

    public synchronized void addField(String set, Property field) {
        EntityType type = get(set);
        if (type.find(field.name()) != null) {
            throw new IllegalArgumentException("field must be new; the type already has " + field.name());
        }
        if (field.kind() == PropertyKind.RELATED) {
            get(field.target());
        }
        type.add(field);
        edm = null;
    }

    /** Replaces all types by the types of another schema, which is not used afterwards. */
    public synchronized void replace(Schema other) {
        ReplaceableData.refill(types, other.types);
        edm = null;
    }

    public synchronized EdmModel edm() {
        EdmModel model = edm;
        if (model == null) {
            model = new EdmModel(this);
            edm = model;
        }
        return model;
    }
}
