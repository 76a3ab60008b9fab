package dev.medialib.sitefinity.metadata;

import static dev.medialib.fuzz.Property.require;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.medialib.core.call.MedialibException;
import dev.medialib.fuzz.JsonFrom;
import java.nio.charset.StandardCharsets;

class CsdlReaderFuzzTest {
    private static final String CSDL = """
            <?xml version="1.0" encoding="utf-8"?>
            <edmx:Edmx Version="4.0" xmlns:edmx="http://docs.oasis-open.org/odata/ns/edmx"><edmx:DataServices>
            <Schema Namespace="Lib" xmlns="http://docs.oasis-open.org/odata/ns/edm">
            <EntityType Name="Item" Abstract="true"><Key><PropertyRef Name="Id"/></Key>
            <Property Name="Id" Type="Edm.Guid" Nullable="false"/><Property Name="Title" Type="Edm.String" MaxLength="255"/>
            <NavigationProperty Name="Parent" Type="Lib.Item"/></EntityType>
            <EntityType Name="Image" BaseType="Lib.Item"><Property Name="Tags" Type="Collection(Edm.Guid)"/></EntityType>
            <EnumType Name="Kind"><Member Name="A" Value="0"/></EnumType>
            <EntityContainer Name="Container"><EntitySet Name="images" EntityType="Lib.Image">
            <NavigationPropertyBinding Path="Parent" Target="items"/></EntitySet></EntityContainer>
            </Schema></edmx:DataServices></edmx:Edmx>
            """;
    private static final String[] PIECES = {
        "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]>",
        "&b;",
        "<EntityType Name=\"Item\" BaseType=\"Lib.Image\">",
        "</EntityType>",
        "<Property Name=\"A\" Type=\"",
        "Collection(",
        ")",
        "\"/>",
        "<![CDATA[",
        "&#0;",
        "Lib.Image",
        "Edm.String"
    };
    private static final String[] NAMES = {
        "definitions",
        "properties",
        "type",
        "anyOf",
        "$ref",
        "#/definitions/Image",
        "maxLength",
        "format",
        "enum",
        "items",
        "@Telerik.Sitefinity.V1.Sets",
        "object",
        "string",
        "x",
        "allOf",
        "required"
    };

    @FuzzTest(maxExecutions = 100_000, maxDuration = "40s")
    void aDocumentIsMetadataOrRejected(FuzzedDataProvider data) {
        if (data.consumeInt(0, 3) == 0) {
            readSfmeta(data);
            return;
        }
        StringBuilder xml = new StringBuilder(CSDL);
        for (int edits = data.consumeInt(1, 4); edits > 0; edits--) {
            int at = data.consumeInt(0, xml.length());
            int until = Math.min(xml.length(), at + data.consumeInt(0, 60));
            xml.replace(at, until, data.consumeBoolean() ? data.pickValue(PIECES) : data.consumeString(10));
        }
        try {
            require(CsdlReader.read(xml.toString().getBytes(StandardCharsets.UTF_8)) != null, "nothing");
        } catch (IllegalArgumentException e) {
            require(e.getMessage() != null, "no message");
        }
    }

    private static void readSfmeta(FuzzedDataProvider data) {
        try {
            require(SfmetaReader.read(JsonFrom.object(data, NAMES)) != null, "nothing");
        } catch (IllegalArgumentException | MedialibException e) {
            require(e.getMessage() != null, "no message");
        }
    }
}
