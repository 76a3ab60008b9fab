package dev.medialib.testkit.sitefinity.schema;

import org.jspecify.annotations.Nullable;

/** Kind of a property's value, with its names in CSDL and in the JSON schema of {@code sfmeta}. */
public enum PropertyKind {
    GUID("Edm.Guid", "string", "uuid"),
    TEXT("Edm.String", "string", null),
    BOOLEAN("Edm.Boolean", "boolean", null),
    INT32("Edm.Int32", "integer", "int32"),
    INT64("Edm.Int64", "integer", "int64"),
    SINGLE("Edm.Single", "number", "single"),
    DECIMAL("Edm.Decimal", "number", "decimal"),
    DATE("Edm.DateTimeOffset", "string", "date-time"),
    GUIDS("Edm.Guid", "string", "uuid"),
    CHOICE("", "string", null),
    /** A number that requests send as text. */
    TAXONOMY_TYPE("Edm.Int32", "integer", "int32"),
    THUMBNAILS("ThumbnailModel", "object", null),
    BREADCRUMB("BreadcrumbModel", "object", null),
    /** One item of the target type. */
    PARENT("", "object", null),
    /** Items of the target type. */
    RELATED("", "object", null);

    public final String edmType;
    public final String jsonType;
    public final @Nullable String jsonFormat;

    PropertyKind(String edmType, String jsonType, @Nullable String jsonFormat) {
        this.edmType = edmType;
        this.jsonType = jsonType;
        this.jsonFormat = jsonFormat;
    }

    public boolean isNavigation() {
        return this == PARENT || this == RELATED;
    }

    boolean isComplex() {
        return this == THUMBNAILS || this == BREADCRUMB;
    }

    public boolean isCollection() {
        return this == GUIDS || this == RELATED || isComplex();
    }

    public boolean isNumber() {
        return this == TAXONOMY_TYPE || this == INT32 || this == INT64 || this == SINGLE || this == DECIMAL;
    }
}
