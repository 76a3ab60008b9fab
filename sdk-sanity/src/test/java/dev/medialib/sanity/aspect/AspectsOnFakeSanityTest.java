package dev.medialib.sanity.aspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonMismatchException;
import dev.medialib.sanity.SanityClient;
import dev.medialib.sanity.SanityServer;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.error.DocumentNotFoundException;
import dev.medialib.sanity.library.SanityMediaLibrary;
import dev.medialib.testkit.sanity.FakeSanity;
import dev.medialib.testsupport.VirtualTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AspectsOnFakeSanityTest {
    /** An aspect as an application knows it. */
    record Rights(String holder, List<Region> regions) {}

    record Region(String name) {}

    private final FakeSanity fake = FakeSanity.start();
    private final SanityClient sanity = SanityServer.clientOf(fake, new VirtualTime());
    private final SanityMediaLibrary library =
            sanity.mediaLibrary(fake.library().id());
    private final Aspects aspects = library.aspects();

    @BeforeEach
    void addAsset() {
        fake.library().addDocument("{\"_id\":\"a\",\"_type\":\"sanity.asset\",\"aspects\":{\"old\":1}}");
    }

    @AfterEach
    void stop() {
        sanity.close();
        fake.close();
    }

    private Asset asset() {
        return library.get("a", Asset.class);
    }

    @Test
    void aDeployedDefinitionIsListedReplacedAndDeleted() {
        aspects.deploy(Aspect.of("copyright", Map.of("type", "string")));
        aspects.deploy(Aspect.of("copyright", Map.of("type", "text")));

        assertThat(aspects.list())
                .extracting(aspect -> aspect.definition().get("type").asString())
                .containsExactly("text");
        assertThat(aspects.find("copyright")).isPresent();
        aspects.delete("copyright");
        assertThat(aspects.list()).isEmpty();
        assertThat(aspects.find("copyright")).isEmpty();
    }

    @Test
    void nothingElseOfItsNameIsDeleted() {
        aspects.delete("a");

        assertThat(library.exists("a")).isTrue();
    }

    @Test
    void aRecordIsStoredAndReadAgain() {
        Rights rights = new Rights("S", List.of(new Region("eu"), new Region("us")));

        aspects.set("a", "rights", rights);

        assertThat(asset().aspect("rights", Rights.class)).isEqualTo(rights);
        assertThat(asset().aspects().get("rights").at("/regions/0/_key")).isNotNull();
        assertThat(asset().aspect("old", Integer.class)).isEqualTo(1);
    }

    @Test
    void theValueOfAnAspectWithAHyphenIsSetAndRemoved() {
        aspects.set("a", "alt-text", "A boat");
        assertThat(asset().aspect("alt-text", String.class)).isEqualTo("A boat");

        aspects.unset("a", "alt-text", "never-set");

        assertThat(asset().aspects()).isEqualTo(Map.of("old", JsonData.of(1)));
    }

    @Test
    void anAspectThatAnAssetDoesNotHaveIsNull() {
        assertThat(asset().aspect("rights", Rights.class)).isNull();
        assertThat(asset().withAspects(Map.of("rights", JsonData.NULL)).aspect("rights", Rights.class))
                .isNull();
        assertThat(Asset.builder().id("a").build().aspect("rights", Rights.class))
                .isNull();
    }

    @Test
    void aValueOfAnotherShapeIsAnErrorOfTheReader() {
        Asset asset = asset();

        assertThatThrownBy(() -> asset.aspect("old", Rights.class)).isInstanceOf(JsonMismatchException.class);
    }

    @Test
    void anAspectOfNoAssetIsAnError() {
        assertThatThrownBy(() -> aspects.set("gone", "copyright", "S")).isInstanceOf(DocumentNotFoundException.class);
    }
}
