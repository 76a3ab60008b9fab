package dev.medialib.sitefinity.metadata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.error.UnexpectedResponseException;
import dev.medialib.core.json.JsonData;
import dev.medialib.sitefinity.AgainstFakeSitefinity;
import dev.medialib.testkit.FakeResponse;
import dev.medialib.testkit.sitefinity.CustomField;
import dev.medialib.testkit.sitefinity.FakeResponses;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MetadataCallsTest extends AgainstFakeSitefinity {
    private static final String IMAGE = "Telerik.Sitefinity.Libraries.Model.Image";
    private static final UUID MOODS = UUID.fromString("0f0f0f0f-0000-4000-8000-000000000001");

    @BeforeEach
    void customFields() {
        server.addField("images", CustomField.text("Photographer"));
        server.addField("images", CustomField.number("Price"));
        server.addField("images", CustomField.choice("Mood", "Happy", "Sad"));
        server.add(
                "taxonomies",
                "{\"Id\":\"" + MOODS
                        + "\",\"Title\":\"All moods\",\"Name\":\"moods\",\"Type\":0,\"TaxaUrl\":\"flat-taxa\"}");
        server.addField("images", CustomField.classification("Moods", MOODS));
        server.addField("images", CustomField.related("RelatedVideos", "videos"));
    }

    private static FieldInfo field(EntitySetInfo set, String name) {
        return set.field(name).orElseThrow();
    }

    @Test
    void theServiceSaysWhatItServes() {
        assertThat(client.entitySets()).contains("images", "albums", "flat-taxa", "folders");
        assertThat(lastRequest().path()).isEqualTo("/api/default");
    }

    @Test
    void fieldsAreReadFromTheVendorsSchema() {
        ServiceMetadata metadata = client.metadata();
        EntitySetInfo images = metadata.entitySet("images").orElseThrow();
        assertThat(images.type()).isEqualTo(IMAGE);
        assertThat(field(images, "Id"))
                .isEqualTo(new FieldInfo("Id", "Edm.Guid", null, false, false, null, false, List.of()));
        assertThat(field(images, "LastModified").type()).isEqualTo("Edm.DateTimeOffset");
        assertThat(field(images, "TotalSize").type()).isEqualTo("Edm.Int64");
        assertThat(field(images, "Ordinal").type()).isEqualTo("Edm.Single");
        assertThat(field(images, "Price").type()).isEqualTo("Edm.Decimal");
        assertThat(field(images, "Photographer"))
                .isEqualTo(
                        new FieldInfo("Photographer", "Edm.String", "ShortText", true, false, null, false, List.of()));
        assertThat(field(images, "Moods"))
                .isEqualTo(new FieldInfo(
                        "Moods",
                        "Edm.Guid",
                        null,
                        true,
                        true,
                        new FieldTaxonomy("moods", MOODS, "flat-taxa"),
                        false,
                        List.of()));
        assertThat(field(images, "Category").taxonomy())
                .isEqualTo(new FieldTaxonomy("Categories", server.categories(), "hierarchy-taxa"));
        assertThat(field(images, "Price").fieldType()).isEqualTo("Number");
        assertThat(field(images, "Mood"))
                .isEqualTo(new FieldInfo(
                        "Mood", IMAGE + "Mood", "Choices", true, false, null, false, List.of("Happy", "Sad")));
        assertThat(field(images, "Parent"))
                .isEqualTo(new FieldInfo(
                        "Parent",
                        "Telerik.Sitefinity.Libraries.Model.Album",
                        null,
                        true,
                        false,
                        null,
                        true,
                        List.of()));
        FieldInfo related = field(images, "RelatedVideos");
        assertThat(related.related()).isTrue();
        assertThat(related.collection()).isTrue();
        assertThat(related.type()).isEqualTo("Telerik.Sitefinity.Libraries.Model.Video");
        assertThat(images.field("Nothing")).isEmpty();
        assertThat(metadata.entitySet("albums").orElseThrow().fields())
                .extracting(FieldInfo::name)
                .contains("Title")
                .noneMatch(name -> name.startsWith("Telerik."));
        assertThat(metadata.entitySet("newsitems")).isEmpty();
    }

    @Test
    void fieldsAreReadFromODatasDocument() {
        EntitySetInfo images = client.metadataDocument().entitySet("images").orElseThrow();
        assertThat(images.type()).isEqualTo(IMAGE);
        assertThat(field(images, "Id"))
                .isEqualTo(new FieldInfo("Id", "Edm.Guid", null, false, false, null, false, List.of()));
        assertThat(field(images, "Photographer").type()).isEqualTo("Edm.String");
        assertThat(field(images, "Moods").collection()).isTrue();
        assertThat(field(images, "Mood").options()).containsExactly("Happy", "Sad");
        assertThat(field(images, "RelatedVideos").related()).isTrue();
        assertThat(field(images, "RelatedVideos").type()).isEqualTo("Telerik.Sitefinity.Libraries.Model.Video");
        assertThat(lastRequest().path()).isEqualTo("/api/default/$metadata");
        assertThat(lastRequest().header("Accept")).isEqualTo("application/xml");
    }

    private EntitySetInfo setWith(String properties, String moreDefinitions) {
        server.nextResponses(
                FakeResponse.of(
                        200,
                        "{\"definitions\":{\"T\":{\"properties\":{" + properties + "}}" + moreDefinitions
                                + "},\"entityContainer\":{\"entitySets\":{\"s\":{\"entityType\":{\"$ref\":\"#/definitions/T\"}}}}}"));
        return client.metadata().entitySet("s").orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"type\":\"string\"}|Edm.String|",
                "{\"type\":[\"null\",\"string\"],\"format\":\"uuid\"}|Edm.Guid|",
                "{\"type\":\"number\",\"format\":\"double\"}|Edm.Double|",
                "{\"type\":\"integer\",\"format\":\"int32\"}|Edm.Int32|",
                "{\"type\":\"integer\",\"format\":\"int16\"}|Edm.Int16|",
                "{\"type\":[\"integer\"]}|Edm.Int64|",
                "{\"type\":[\"boolean\"]}|Edm.Boolean|",
                "{\"type\":\"string\",\"format\":\"color\"}|string color|",
                "{\"$ref\":\"#/definitions/A.B\",\"relationship\":{}}|A.B|",
                "{\"$ref\":\"elsewhere\"}|elsewhere|",
                "{\"type\":7}||",
                "{}||",
                "{\"type\":[\"array\"]}|array|"
            })
    void typesMayBeATextOrAList(String schema, String type) {
        FieldInfo field = field(setWith("\"F\":" + schema, ""), "F");
        assertThat(field.type()).isEqualTo(type == null ? "" : type);
        assertThat(field.collection()).isEqualTo(schema.contains("array"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"anyOf\":[{\"$ref\":\"#/definitions/T\"},{\"type\":\"null\"}]}|T|true|false|true",
                "{\"anyOf\":[{\"type\":\"null\"},{\"$ref\":\"#/definitions/E\"}]}|E|true|false|false",
                "{\"anyOf\":[{\"$ref\":\"#/definitions/E\"}],\"relationship\":{}}|E||false|true",
                "{\"anyOf\":[{\"type\":\"null\"},{\"type\":\"string\",\"format\":\"uuid\"}]}|Edm.Guid|true|false|false",
                "{\"anyOf\":[{\"type\":[\"array\"],\"items\":{\"$ref\":\"#/definitions/T\"}},{\"type\":\"null\"}]}|T|true|true|true",
                "{\"type\":\"array\",\"items\":{\"anyOf\":[{\"$ref\":\"#/definitions/E\"},{\"type\":\"null\"}]}}|E|false|true|false",
                "{\"anyOf\":[]}|||false|false",
                "{\"anyOf\":7,\"type\":\"boolean\"}|Edm.Boolean|false|false|false"
            })
    void alternativesAreReadAsTheirType(
            String schema, String type, Boolean nullable, boolean collection, boolean related) {
        FieldInfo field = field(setWith("\"F\":" + schema, ",\"E\":{\"enum\":[\"x\",\"y\"]}"), "F");

        assertThat(field)
                .isEqualTo(new FieldInfo(
                        "F",
                        type == null ? "" : type,
                        null,
                        nullable,
                        collection,
                        null,
                        related,
                        "E".equals(type) && !related ? List.of("x", "y") : List.of()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "\"V1.Taxonomy\":\"Tags\",\"V1.TaxonomyId\":\"cb0f3a19-a211-48a7-88ec-77495c0f5374\",\"V1.TaxonomyUrl\":\"flat-taxa\"|Tags|cb0f3a19-a211-48a7-88ec-77495c0f5374|flat-taxa",
                "\"V1.Taxonomy\":\"geographical-regions\"|geographical-regions|-|-",
                "\"V1.TaxonomyId\":\"CB0F3A19-A211-48A7-88EC-77495C0F5374\"|-|cb0f3a19-a211-48a7-88ec-77495c0f5374|-",
                "\"V1.Taxonomy\":\"Tags\",\"V1.TaxonomyId\":\"none\",\"V1.TaxonomyUrl\":7|Tags|-|-"
            })
    void theAnnotationTaxonomyIsItsName(String annotations, String name, UUID id, String taxaUrl) {
        FieldInfo field = field(
                setWith(
                        "\"F\":{\"type\":[\"array\",\"null\"],\"items\":{\"type\":[\"string\"],\"format\":\"uuid\"},"
                                + annotations.replace("V1.", "Telerik.Sitefinity.V1.") + "}",
                        ""),
                "F");

        assertThat(field.taxonomy()).isEqualTo(new FieldTaxonomy(name, id, taxaUrl));
    }

    @Test
    void annotationsAmongThePropertiesAreNoFields() {
        EntitySetInfo set = setWith(
                "\"Title\":{\"type\":\"string\",\"Telerik.Sitefinity.V1.FieldType\":\"LongText\"},\"A\":\"x\",\"B\":[\"y\"],\"C\":true,"
                        + "\"D\":null,\"Telerik.Sitefinity.V1.SortRestrictions\":{\"type\":\"string\"}",
                "");

        assertThat(set.fields())
                .containsExactly(
                        new FieldInfo("Title", "Edm.String", "LongText", false, false, null, false, List.of()));
    }

    @Test
    void aSetOfAnUnknownTypeHasNoFields() {
        server.nextResponses(
                FakeResponse.of(
                        200,
                        "{\"entityContainer\":{\"entitySets\":{\"a\":{},\"b\":{\"entityType\":{\"$ref\":\"#/definitions/B\"}}}}}"));
        assertThat(client.metadata().entitySets())
                .containsExactly(new EntitySetInfo("a", "", List.of()), new EntitySetInfo("b", "B", List.of()));
    }

    @Test
    void namespacesBaseTypesAndNullsAreResolved() {
        server.nextResponses(xml("""
                <?xml version="1.0" encoding="utf-8"?>
                <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
                <Schema Namespace="Long.Name" Alias="L" xmlns="http://docs.oasis-open.org/odata/ns/edm">
                  <EntityType Name="Base"><Key><PropertyRef Name="Id"/></Key><Property Name="Id" Type="Edm.Guid" Nullable="false"/></EntityType>
                  <EntityType Name="Own" BaseType="L.Base"><Property Name="Tags" Type="Collection(Edm.Guid)"/>
                    <NavigationProperty Name="Parent" Type="L.Base" Nullable="false"/>
                    <NavigationProperty Name="Parts" Type="Collection(L.Own)"/></EntityType>
                  <EntityType Name="Loop" BaseType="L.Loop"/>
                  <EntityContainer Name="C"><EntitySet Name="owns" EntityType="L.Own"/><EntitySet Name="loops" EntityType="L.Loop"/><EntitySet Name="gone" EntityType="L.Gone"/></EntityContainer>
                </Schema></edmx:DataServices></edmx:Edmx>"""));
        ServiceMetadata metadata = client.metadataDocument();
        assertThat(metadata.entitySet("owns").orElseThrow())
                .isEqualTo(new EntitySetInfo(
                        "owns",
                        "Long.Name.Own",
                        List.of(
                                new FieldInfo("Id", "Edm.Guid", null, false, false, null, false, List.of()),
                                new FieldInfo("Tags", "Edm.Guid", null, true, true, null, false, List.of()),
                                new FieldInfo("Parent", "Long.Name.Base", null, false, false, null, true, List.of()),
                                new FieldInfo("Parts", "Long.Name.Own", null, null, true, null, true, List.of()))));
        assertThat(metadata.entitySet("loops").orElseThrow().fields()).isEmpty();
        assertThat(metadata.entitySet("gone").orElseThrow().fields()).isEmpty();
    }

    private static FakeResponse xml(String text) {
        return FakeResponse.of(200, text.strip()).withHeader("Content-Type", "application/xml");
    }

    @Test
    void adocumentThatReachesForFilesIsRefused() {
        server.nextResponses(xml("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>"));
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(client::metadataDocument)
                .withMessageContaining("DOCTYPE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "<Edmx>", "text"})
    void whatIsNoXmlIsRefused(String body) {
        server.nextResponses(xml(body));
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(client::metadataDocument)
                .withMessageContaining("the document is not well-formed XML");
    }

    @Test
    void otherDocumentsAreNotTakenForMetadata() {
        server.nextResponses(
                FakeResponses.loginPage(),
                FakeResponse.of(200, "{}"),
                FakeResponse.of(200, "{}"),
                FakeResponse.of(200, "{\"value\":[{}]}"));
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(client::metadata)
                .withMessageContaining("login page");
        assertThatExceptionOfType(UnexpectedResponseException.class).isThrownBy(client::metadata);
        assertThatExceptionOfType(UnexpectedResponseException.class).isThrownBy(client::entitySets);
        assertThatExceptionOfType(UnexpectedResponseException.class).isThrownBy(client::entitySets);
    }

    @Test
    void aLoginPageThatIsWellFormedIsNoEmptyService() {
        server.nextResponses(FakeResponse.of(200, "<html><head><title>Log in</title></head><body/></html>")
                .withHeader("Content-Type", "text/html"));
        assertThatExceptionOfType(UnexpectedResponseException.class)
                .isThrownBy(client::metadataDocument)
                .withMessageContaining("the document is not CSDL, because its root element is html");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "images/../users", "images?x=1", "b\u0433"})
    void providersAreOfAnEntitySet(String name) {
        assertThatIllegalArgumentException().isThrownBy(() -> client.providers(name));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void providersAreListed() {
        server.addProvider("librariesProvider2", "Second");
        List<Provider> providers = client.providers("images");
        assertThat(lastRequest().path()).isEqualTo("/api/default/images/sfproviders");
        assertThat(providers).extracting(Provider::name).contains("librariesProvider2");
        assertThat(providers)
                .filteredOn(p -> Boolean.TRUE.equals(p.isDefault()))
                .hasSize(1);
        server.nextResponses(FakeResponse.of(200, "{\"value\":[{\"Name\":\"a\",\"Title\":null,\"New\":1}]}"));
        Provider provider = client.providers("images").get(0);
        assertThat(provider.isDefault()).isNull();
        assertThat(provider.unknownProperties()).containsEntry("New", JsonData.of(1));
    }
}
