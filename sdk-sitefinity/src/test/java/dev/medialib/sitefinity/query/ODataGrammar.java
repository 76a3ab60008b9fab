package dev.medialib.sitefinity.query;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.olingo.commons.api.edm.Edm;
import org.apache.olingo.commons.api.edm.EdmPrimitiveTypeKind;
import org.apache.olingo.commons.api.edm.FullQualifiedName;
import org.apache.olingo.commons.api.edm.provider.CsdlAbstractEdmProvider;
import org.apache.olingo.commons.api.edm.provider.CsdlComplexType;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainer;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityContainerInfo;
import org.apache.olingo.commons.api.edm.provider.CsdlEntitySet;
import org.apache.olingo.commons.api.edm.provider.CsdlEntityType;
import org.apache.olingo.commons.api.edm.provider.CsdlNavigationProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlProperty;
import org.apache.olingo.commons.api.edm.provider.CsdlPropertyRef;
import org.apache.olingo.commons.api.edm.provider.CsdlSchema;
import org.apache.olingo.commons.api.ex.ODataException;
import org.apache.olingo.commons.core.edm.EdmProviderImpl;
import org.apache.olingo.server.api.OData;
import org.apache.olingo.server.api.uri.UriInfo;
import org.apache.olingo.server.core.uri.parser.Parser;
import org.apache.olingo.server.core.uri.parser.UriParserException;
import org.apache.olingo.server.core.uri.validator.UriValidationException;

/** Apache Olingo's parser of OData requests over a small model of Sitefinity's media: whether others understand what we ask. */
public final class ODataGrammar {
    private static final String NAMESPACE = "Telerik.Sitefinity.Libraries.Model";
    private static final String COMMON = "Id Guid, LastModified DateTimeOffset, PublicationDate DateTimeOffset,"
            + " DateCreated DateTimeOffset, Title String, Description String, UrlName String, IncludeInSitemap Boolean";
    private static final String MEDIA = COMMON + ", Author String, Ordinal Single, Extension String, MimeType String,"
            + " TotalSize Int64, Category Guid*, Tags Guid*, FolderId Guid, ParentId Guid, Provider String, Url String,"
            + " ThumbnailUrl String, Width Int32, Height Int32, Photographer String, Rating Decimal";

    /** What the vendor's clients write and strict parsers refuse: blanks after a comma or colon, the type of a cast in quotes. */
    private static final Pattern QUOTED_OR_BLANK = Pattern.compile("('[^']*')|(?<=[:,])\\s+");

    private static final Pattern QUOTED_TYPE = Pattern.compile("(cast\\(\\w+,)'(Edm\\.\\w+)'\\)");

    private static final Edm EDM = new EdmProviderImpl(new Model());

    private ODataGrammar() {}

    /**
     * The request, when it is understood.
     *
     * @param target path and query below the service, encoded, as it is sent
     * @throws AssertionError if it is not OData
     */
    public static UriInfo parse(String target) {
        String[] parts = target.split("\\?", 2);
        try {
            return new Parser(EDM, OData.newInstance())
                    .parseUri(parts[0], parts.length == 1 ? null : parts[1], null, "http://localhost/api/default");
        } catch (UriParserException | UriValidationException e) {
            throw new AssertionError("not OData: " + target, e);
        }
    }

    /** What a filter over images means: the same for filters that differ in superfluous parentheses and blanks alone. */
    public static String meaning(String filter) {
        try {
            return parse("/images?$filter=" + encoded(vendorDialect(filter)))
                    .getFilterOption()
                    .getExpression()
                    .accept(new Meaning());
        } catch (ODataException e) {
            throw new AssertionError(filter, e);
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The vendor's dialect as plain OData. */
    public static String vendorDialect(String text) {
        String dense = QUOTED_OR_BLANK
                .matcher(text)
                .replaceAll(found -> found.group(1) == null ? "" : Matcher.quoteReplacement(found.group(1)));
        return QUOTED_TYPE.matcher(dense).replaceAll("$1$2)");
    }

    private static final class Model extends CsdlAbstractEdmProvider {
        private static final FullQualifiedName CONTAINER = new FullQualifiedName("Default", "Container");
        private final Map<FullQualifiedName, CsdlEntityType> types = new LinkedHashMap<>();
        private final CsdlEntityContainer container = new CsdlEntityContainer().setName("Container");

        Model() {
            container.setEntitySets(new ArrayList<>());
            add("images", "Image", MEDIA + ", AlternativeText String, Mood String");
            add("videos", "Video", MEDIA);
            add("documents", "Document", MEDIA + ", Parts String");
            add(
                    "albums",
                    "Album",
                    COMMON
                            + ", MaxSize Int64, MaxItemSize Int64, BlobStorageProvider String, OutputCacheProfile String,"
                            + " ClientCacheProfile String, CoverId Guid, ChildrenCount Int32, ParentId Guid,"
                            + " ThumbnailProfiles String*, ResizeOnUpload Boolean, NewSize Int32");
            add("folders", "Folder", COMMON + ", RootId Guid, ParentId Guid, CoverId Guid, ChildrenCount Int32");
            CsdlEntityType image = types.get(new FullQualifiedName(NAMESPACE, "Image"));
            image.getProperties()
                    .add(new CsdlProperty()
                            .setName("Thumbnails")
                            .setType(NAMESPACE + ".Thumbnail")
                            .setCollection(true));
            types.get(new FullQualifiedName(NAMESPACE, "Folder"))
                    .getProperties()
                    .add(new CsdlProperty()
                            .setName("Breadcrumb")
                            .setType(NAMESPACE + ".Thumbnail")
                            .setCollection(true));
            image.setNavigationProperties(
                    List.of(navigation("RelatedImages", "Image", true), navigation("Parent", "Album", false)));
            types.get(new FullQualifiedName(NAMESPACE, "Album"))
                    .setNavigationProperties(List.of(navigation("RelatedImages", "Image", true)));
        }

        private static CsdlNavigationProperty navigation(String name, String type, boolean many) {
            return new CsdlNavigationProperty()
                    .setName(name)
                    .setType(NAMESPACE + "." + type)
                    .setCollection(many);
        }

        private void add(String set, String type, String properties) {
            List<CsdlProperty> list = new ArrayList<>();
            for (String each : properties.split(", ", -1)) {
                String[] nameAndType = each.split(" ", -1);
                boolean many = nameAndType[1].endsWith("*");
                list.add(new CsdlProperty()
                        .setName(nameAndType[0])
                        .setType(EdmPrimitiveTypeKind.valueOf(nameAndType[1].replace("*", ""))
                                .getFullQualifiedName())
                        .setCollection(many));
            }
            types.put(
                    new FullQualifiedName(NAMESPACE, type),
                    new CsdlEntityType()
                            .setName(type)
                            .setKey(List.of(new CsdlPropertyRef().setName("Id")))
                            .setProperties(list));
            container.getEntitySets().add(new CsdlEntitySet().setName(set).setType(NAMESPACE + "." + type));
        }

        @Override
        public CsdlEntityType getEntityType(FullQualifiedName name) {
            return types.get(name);
        }

        @Override
        public CsdlComplexType getComplexType(FullQualifiedName name) {
            return name.getName().equals("Thumbnail")
                    ? new CsdlComplexType()
                            .setName("Thumbnail")
                            .setProperties(List.of(new CsdlProperty()
                                    .setName("Title")
                                    .setType(EdmPrimitiveTypeKind.String.getFullQualifiedName())))
                    : null;
        }

        @Override
        public CsdlEntityContainer getEntityContainer() {
            return container;
        }

        @Override
        public CsdlEntitySet getEntitySet(FullQualifiedName holder, String name) {
            return container.getEntitySet(name);
        }

        @Override
        public CsdlEntityContainerInfo getEntityContainerInfo(FullQualifiedName name) {
            return new CsdlEntityContainerInfo().setContainerName(CONTAINER);
        }

        @Override
        public List<CsdlSchema> getSchemas() {
            return List.of();
        }
    }
}
