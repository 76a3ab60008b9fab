package dev.medialib.sitefinity.library;

import static dev.medialib.sitefinity.media.MediaSamplesTest.read;
import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static dev.medialib.testsupport.Samples.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.Timestamp;
import dev.medialib.sitefinity.site.Site;
import dev.medialib.sitefinity.taxonomy.Taxon;
import dev.medialib.sitefinity.taxonomy.Taxonomy;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Libraries, folders, taxa and sites. */
class PlaceSamplesTest {
    private static final UUID SAMPLES = UUID.fromString("13f352fe-5bcc-4374-a234-0376f68bebc0");

    private static <T> List<T> readAll(String name, Class<T> type) {
        String sample = text(name);
        List<T> all = JsonData.parse(sample).get("value").asListOf(type);
        assertThat(written(all)).isEqualTo(tree(sample, "/value"));
        return all;
    }

    @Test
    void librariesAreReadFieldByField() {
        List<VideoLibrary> libraries = readAll("libraries/video-libraries.json", VideoLibrary.class);

        VideoLibrary videos = libraries.get(0);
        assertThat(videos.id()).isEqualTo(UUID.fromString("d4e22033-7bcd-4ce5-9c70-41f9b83d7d66"));
        assertThat(videos.lastModified()).isEqualTo(Timestamp.of("2021-04-21T08:29:14Z"));
        assertThat(videos.publicationDate()).isEqualTo(Timestamp.of("2021-04-21T08:29:14Z"));
        assertThat(videos.dateCreated()).isEqualTo(Timestamp.of("2021-04-21T08:29:14Z"));
        assertThat(videos.title()).isEqualTo("Sample videos");
        assertThat(videos.description()).isEmpty();
        assertThat(videos.includeInSitemap()).isTrue();
        assertThat(videos.urlName()).isEqualTo("sample-videos");
        assertThat(videos.maxSize()).isZero();
        assertThat(videos.maxItemSize()).isZero();
        assertThat(videos.blobStorageProvider()).isEqualTo("Database");
        assertThat(videos.childrenCount()).isEqualTo(1);
        assertThat(videos.explicitNulls())
                .containsExactlyInAnyOrder("OutputCacheProfile", "ClientCacheProfile", "CoverId");
        assertThat(libraries.get(1).blobStorageProvider()).isEqualTo("FileSystem");
        assertThat(libraries.get(1).unknownProperties()).isEmpty();
        assertThat(DocumentLibrary.builder().id(SAMPLES).build().maxSize()).isNull();
    }

    @Test
    void anAlbumHasWhatOnlyAlbumsHave() throws Exception {
        String sample = text("libraries/album.json");

        Album album = read(sample, Album.class);

        assertThat(written(album)).isEqualTo(tree(sample));
        assertThat(album.resizeOnUpload()).isTrue();
        assertThat(album.newSize()).isEqualTo(1600);
        assertThat(album.maxSize()).isEqualTo(8_589_934_592L);
        assertThat(album.outputCacheProfile()).isEqualTo("Standard");
        assertThat(album.clientCacheProfile()).isNull();
        assertThat(album.coverId()).isEqualTo(UUID.fromString("04995fa1-0cb1-4247-ae10-0bade5d75d0e"));
        assertThat(album.parentId()).isNull();
        assertThat(album.thumbnailProfiles().asListOf(String.class)).containsExactly("thumbnail", "small");
        assertThat(album.customField("Curator")).isEqualTo(JsonData.of("Ana"));
    }

    @Test
    void aFolderKnowsTheWayToIt() {
        List<Folder> folders = readAll("folders/folders.json", Folder.class);

        Folder cats = folders.get(0);
        assertThat(cats.rootId()).isEqualTo(UUID.fromString("80c3b126-cd64-4044-abc3-227043c8be20"));
        assertThat(cats.parentId()).isNull();
        assertThat(cats.coverId()).isNull();
        assertThat(cats.explicitNulls()).containsExactlyInAnyOrder("ParentId", "CoverId");
        assertThat(cats.childrenCount()).isZero();
        assertThat(cats.urlName()).isEqualTo("cats-library");
        assertThat(cats.breadcrumb()).extracting(Breadcrumb::title).containsExactly("Animals Library");
        assertThat(cats.breadcrumb()).extracting(Breadcrumb::folderId).containsExactly(cats.rootId());
    }

    @Test
    void aFolderTellsOfItsContents() {
        List<Folder> found = readAll("folders/found-folders.json", Folder.class);

        Folder library = found.get(0);
        assertThat(library.id()).isEqualTo(SAMPLES);
        assertThat(library.rootId()).isEqualTo(new UUID(0, 0));
        assertThat(library.foldersCount()).isEqualTo(1);
        assertThat(library.childrenCount()).isEqualTo(3);
        assertThat(library.lastUploaded()).isEqualTo(Timestamp.of("2021-04-21T08:34:02Z"));
        assertThat(library.lastUploadedBy()).isEqualTo("Ana Ivanova");
        assertThat(library.maxLibrarySizeInKb()).isZero();
        assertThat(library.totalLibrarySizeInKb()).isEqualTo(4_294_967_296L);
        assertThat(library.storage()).isEqualTo("Database");
        assertThat(library.previewItems()).hasSize(1);
        assertThat(library.runningTask()).isEqualTo(new UUID(0, 0));
        assertThat(found.get(1).parentId()).isEqualTo(SAMPLES);
        assertThat(found.get(1).breadcrumb()).extracting(Breadcrumb::folderId).containsExactly(SAMPLES);
        assertThat(found.get(1).explicitNulls()).contains("LastUploaded", "Storage", "RunningTask");
    }

    @Test
    void aTagIsReadFieldByField() {
        Taxon tag = readAll("taxa/flat-taxa.json", Taxon.class).get(0);

        assertThat(tag.title()).isEqualTo("Cats");
        assertThat(tag.name()).isEqualTo("cats");
        assertThat(tag.synonyms()).isEqualTo("kitten,tomcat");
        assertThat(tag.taxonomyId()).isEqualTo(UUID.fromString("cb0f3a19-a211-48a7-88ec-77495c0f5374"));
        assertThat(tag.parentId()).isNull();
        assertThat(tag.explicitNulls()).isEmpty();
        assertThat(tag.ordinal()).isEqualTo(new BigDecimal("7.1"));
        assertThat(tag.provider()).isEqualTo("OpenAccessDataProvider");
        assertThat(tag.appliedTo()).isEqualTo(10);
        assertThat(tag.unknownProperties()).containsOnlyKeys("Comments");
    }

    @Test
    void aCategoryKnowsTheOneAboveIt() {
        List<Taxon> categories = readAll("taxa/hierarchy-taxa.json", Taxon.class);

        assertThat(categories.get(0).parentId()).isNull();
        assertThat(categories.get(0).explicitNulls()).contains("ParentId");
        assertThat(categories.get(1).parentId()).isEqualTo(categories.get(0).id());
    }

    @Test
    void taxonomiesSayWhereTheirEntriesAre() {
        List<Taxonomy> taxonomies = readAll("taxa/taxonomies.json", Taxonomy.class);

        assertThat(taxonomies).extracting(Taxonomy::taxaUrl).containsExactly("flat-taxa", "hierarchy-taxa");
        assertThat(taxonomies).extracting(Taxonomy::isHierarchical).containsExactly(false, true);
        assertThat(taxonomies).extracting(Taxonomy::taxonName).containsExactly("Tag", "Category");
        assertThat(taxonomies).extracting(Taxonomy::title).containsExactly("Tags", "Categories");
        assertThat(taxonomies).extracting(Taxonomy::name).containsExactly("Tags", "Categories");
        assertThat(taxonomies.get(1).description()).isNull();
    }

    @ParameterizedTest
    @CsvSource({"1,true", "\"1\",true", "0,false", "\"0\",false", "null,false"})
    void theTypeOfATaxonomyIsANumberOrAText(String type, boolean hierarchical) throws Exception {
        String json = "{\"Id\":\"" + SAMPLES + "\",\"Type\":" + type + "}";

        Taxonomy taxonomy = read(json, Taxonomy.class);

        assertThat(taxonomy.isHierarchical()).isEqualTo(hierarchical);
        assertThat(written(taxonomy)).isEqualTo(tree(json));
    }

    @Test
    void aSiteKeepsWhatIsNotDocumented() {
        Site site = readAll("sites/sites.json", Site.class).get(0);

        assertThat(site.id()).isEqualTo(UUID.fromString("1f0c1f6d-9e54-4d3a-8d8b-6f7a0a5b4c3d"));
        assertThat(site.name()).isEqualTo("Main");
        assertThat(site.unknownProperties()).containsOnlyKeys("LiveUrl", "IsDefault");
    }
}
