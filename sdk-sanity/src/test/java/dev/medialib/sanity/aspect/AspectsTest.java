package dev.medialib.sanity.aspect;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.WithServer;
import dev.medialib.sanity.asset.AssetType;
import dev.medialib.testsupport.Samples;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AspectsTest extends WithServer {
    private static final String SAMPLE = Samples.text("library/aspect.json");
    private static final Aspect COPYRIGHT = JsonData.parse(SAMPLE).as(Aspect.class);

    @Test
    void aDefinitionIsReadFieldByField() {
        assertThat(COPYRIGHT.name()).isEqualTo("copyright");
        assertThat(COPYRIGHT.type()).isEqualTo("sanity.asset.aspect");
        assertThat(COPYRIGHT.assetTypes()).containsExactly(AssetType.IMAGE, AssetType.VIDEO);
        assertThat(COPYRIGHT.definition().at("/fields/0/name").asString()).isEqualTo("holder");
        assertThat(COPYRIGHT.isPublic()).isTrue();
        assertThat(written(COPYRIGHT)).isEqualTo(tree(SAMPLE));
    }

    @Test
    void aSingleAssetTypeIsKeptAsItCame() {
        String json = "{\"_id\":\"a\",\"assetType\":\"sanity.imageAsset\"}";

        Aspect aspect = JsonData.parse(json).as(Aspect.class);

        assertThat(aspect.assetTypes()).isNull();
        assertThat(written(aspect)).isEqualTo(tree(json));
    }

    @Test
    void aDefinitionIsDeployedAsTheVendorsToolDoes() {
        server.mutating()
                .aspects()
                .deploy(Aspect.of("copyright", Map.of("type", "string", "title", "Copyright"))
                        .withAssetTypes(AssetType.IMAGE)
                        .withIsPublic(true));

        assertThat(server.mutations())
                .containsExactly(JsonData.parse("{\"createOrReplace\":{\"_id\":\"copyright\","
                        + "\"_type\":\"sanity.asset.aspect\",\"assetType\":[\"sanity.imageAsset\"],\"public\":true,"
                        + "\"definition\":{\"name\":\"copyright\",\"type\":\"string\",\"title\":\"Copyright\"}}}"));
    }

    @Test
    void aStoredDefinitionIsDeployedWithoutWhatTheServerSets() {
        server.mutating().aspects().deploy(COPYRIGHT.withIsPublic(false));

        assertThat(server.mutations().get(0).get("createOrReplace").names())
                .containsExactlyInAnyOrder("_id", "_type", "assetType", "definition", "public");
    }

    @Test
    void severalDefinitionsAreDeployedInOneTransaction() {
        server.mutating()
                .aspects()
                .deployAll(List.of(Aspect.of("a", Map.of("type", "string")), Aspect.of("b", Map.of("type", "number"))));

        assertThat(server.mutations())
                .extracting(mutation -> mutation.at("/createOrReplace/_id").asString())
                .containsExactly("a", "b");
    }

    @Test
    void aDefinitionThatCannotBeOneIsRejected() {
        Aspects aspects = library.aspects();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aspect.of("a b", Map.of("type", "string")))
                .withMessageContaining("\"a b\"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aspect.of("a", Map.of("title", "A")))
                .withMessageContaining("must have a type");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Aspect.of("a", Map.of("type", "string", "name", "b")))
                .withMessageContaining("must have the same name");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aspects.deploy(Aspect.builder().id("a").build()))
                .withMessageContaining("must have a type");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aspects.deploy(COPYRIGHT.withType("sanity.asset")))
                .withMessageContaining("sanity.asset.aspect");
        assertThatIllegalArgumentException().isThrownBy(() -> aspects.deployAll(List.of()));
        assertThat(server.requests()).isZero();
    }

    @Test
    void definitionsAreListedByAQuery() {
        List<Aspect> found = server.finding("[" + SAMPLE + "]").aspects().list();

        assertThat(found).containsExactly(COPYRIGHT);
        assertThat(SanityServer.query(server.request()))
                .containsEntry("query", "*[_type == $type]")
                .containsEntry("$type", "\"sanity.asset.aspect\"");
    }

    @Test
    void aDefinitionIsFoundByItsName() {
        server.answer(200, "{\"documents\":[" + SAMPLE + "]}");

        assertThat(library.aspects().find("copyright")).contains(COPYRIGHT);
        assertThat(server.asked()).isEqualTo("GET " + SanityServer.BASE + "doc/copyright");
    }

    @Test
    void aDocumentOfAnotherTypeIsNoDefinition() {
        server.answer(200, "{\"documents\":[{\"_id\":\"copyright\",\"_type\":\"sanity.asset\"}]}");

        assertThat(library.aspects().find("copyright")).isEmpty();
    }

    @Test
    void theDefinitionOfAnAspectIsDeletedOnlyIfItIsOne() {
        server.mutating().aspects().delete("copyright");

        assertThat(server.mutations().get(0).at("/delete"))
                .isEqualTo(JsonData.of(Map.of(
                        "query",
                        "*[_type == $type && _id == $id]",
                        "params",
                        Map.of("type", "sanity.asset.aspect", "id", "copyright"))));
    }

    @Test
    void aspectsAreSetIntoAnObjectThatIsThere() {
        server.mutating().aspects().setAll("a", Map.of("copyright", Map.of("holder", "S")));

        assertThat(server.mutations())
                .containsExactly(
                        JsonData.parse("{\"patch\":{\"id\":\"a\",\"setIfMissing\":{\"aspects\":{}}}}"),
                        JsonData.parse(
                                "{\"patch\":{\"id\":\"a\",\"set\":{\"aspects.copyright\":{\"holder\":\"S\"}}}}"));
    }

    @Test
    void theServerAddsTheKeysOfArrays() {
        server.mutating().aspects().set("a", "regions", List.of(Map.of("name", "eu")));

        assertThat(SanityServer.query(server.request())).containsEntry("autoGenerateArrayKeys", "true");
    }

    @ParameterizedTest
    @CsvSource({"copyright,aspects.copyright", "alt-text,aspects['alt-text']", "_x1,aspects._x1", "3d,aspects['3d']"})
    void aNameThatIsNoIdentifierIsQuoted(String name, String path) {
        server.mutating().aspects().unset("a", name);

        assertThat(server.mutations().get(0).at("/patch/unset")).isEqualTo(JsonData.of(List.of(path)));
    }

    @Test
    void severalAspectsAreRemovedAtOnce() {
        server.mutating().aspects().unset("a", "x", "y");

        assertThat(server.mutations())
                .containsExactly(JsonData.parse("{\"patch\":{\"id\":\"a\",\"unset\":[\"aspects.x\",\"aspects.y\"]}}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a.b", "a[0]", "..x", "a b", "a'b"})
    void anAspectCannotLeadElsewhere(String name) {
        Aspects aspects = library.aspects();

        assertThatIllegalArgumentException().isThrownBy(() -> aspects.set("a", name, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> aspects.unset("a", name));
        assertThatIllegalArgumentException().isThrownBy(() -> aspects.delete(name));
        assertThatIllegalArgumentException().isThrownBy(() -> aspects.find(name));
        assertThat(server.requests()).isZero();
    }

    @Test
    void nothingToSetOrRemoveIsRejected() {
        Aspects aspects = library.aspects();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> aspects.setAll("a", Map.of()))
                .withMessageContaining("valuesByName");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> aspects.set("a", "copyright", null))
                .withMessageContaining("aspects.copyright");
        assertThatIllegalArgumentException().isThrownBy(() -> aspects.unset("a"));
        assertThat(server.requests()).isZero();
    }
}
