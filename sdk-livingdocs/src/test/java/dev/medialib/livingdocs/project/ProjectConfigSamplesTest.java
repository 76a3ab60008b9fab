package dev.medialib.livingdocs.project;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.livingdocs.SampleServer;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectConfigSamplesTest {
    private SampleServer server;

    @BeforeEach
    void start() throws Exception {
        server = new SampleServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void aProjectConfigTellsMediaTypesAndPurposes() {
        String sample = text("config/project-2026-07.json");

        ProjectConfig config = server.answering(sample).projectConfig();

        assertThat(written(config)).isEqualTo(tree(sample));
        MediaType image = config.mediaTypes().get(0);
        assertThat(image.type()).isEqualTo("mediaImage");
        assertThat(image.handle()).isEqualTo("image");
        assertThat(image.info().get("label").asString()).isEqualTo("Image");
        assertThat(image.asset().get("translatable").asBoolean()).isTrue();
        assertThat(image.metadata()).extracting(MetadataProperty::handle).containsExactly("title", "crops");
        assertThat(image.metadata()).extracting(MetadataProperty::type).containsExactly("li-text", "li-named-crops");
        assertThat(image.metadata().get(0).config().get("maxLength").asInt()).isEqualTo(200);
        assertThat(image.metadata().get(1).config()).isNull();
        assertPurposes(config.usagePurposes());
        assertThat(config.mediaCenter().usageLog()).isNull();
        assertThat(config.mediaCenter()
                        .licenseProfiles()
                        .at("/profiles/0/rules/print/costClass")
                        .asString())
                .isEqualTo("standard");
        assertThat(config.unknownProperties()).containsOnlyKeys("name");
        assertThat(server.request().getTarget()).isEqualTo("/api/2026-05/projectConfig");
    }

    @Test
    void purposesAreFoundWhereOlderServersKeepThem() {
        String sample = text("config/project-2026-05.json");

        ProjectConfig config = server.answering(sample).projectConfig();

        assertThat(written(config)).isEqualTo(tree(sample));
        assertThat(config.mediaCenter().usagePurposes()).isNull();
        assertPurposes(config.usagePurposes());
    }

    private static void assertPurposes(List<UsagePurpose> purposes) {
        assertThat(purposes).extracting(UsagePurpose::handle).containsExactly("print", "web");
        UsagePurpose print = purposes.get(0);
        assertThat(print.label()).isEqualTo("Print");
        assertThat(print.internal()).isTrue();
        assertThat(print.contentType()).isEqualTo("article");
        assertThat(print.recordUsageLogEntry()).isTrue();
        assertThat(print.paramsSchema()).extracting(MetadataProperty::handle).containsExactly("medium");
        assertThat(purposes.get(1).internal()).isNull();
        assertThat(purposes.get(1).paramsSchema()).isNull();
    }
}
