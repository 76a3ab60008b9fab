package dev.medialib.sanity.asset;

import static dev.medialib.testsupport.JsonTree.tree;
import static dev.medialib.testsupport.JsonTree.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medialib.core.json.JsonData;
import dev.medialib.sanity.document.Reference;
import dev.medialib.testsupport.Samples;
import org.junit.jupiter.api.Test;

/** What a media library holds besides assets and their bytes. */
class LibraryDocumentsTest {

    private static <T> T read(String sample, Class<T> type) {
        String json = Samples.text(sample);
        T document = JsonData.parse(json).as(type);
        assertThat(written(document)).isEqualTo(tree(json));
        return document;
    }

    @Test
    void aDirectoryIsReadFieldByField() {
        Directory directory = read("library/directory.json", Directory.class);

        assertThat(directory.id()).isEqualTo("dir-press");
        assertThat(directory.type()).isEqualTo("sanity.directory");
        assertThat(directory.name()).isEqualTo("Press");
        assertThat(directory.description()).isEqualTo("Released images");
        assertThat(directory.parent().ref()).isEqualTo("tree.mlXYZ");
        assertThat(directory.rootDirectory().ref()).isEqualTo("dir-press");
        assertThat(directory.unknownProperties()).containsOnlyKeys("_system");
    }

    @Test
    void aCollectionIsReadFieldByField() {
        AssetCollection collection = read("library/collection.json", AssetCollection.class);

        assertThat(collection.title()).isEqualTo("Autumn");
        assertThat(collection.description()).isEqualTo("Images of the autumn issue");
        assertThat(collection.parent().ref()).isEqualTo("dir-press");
        assertThat(collection.rootDirectory().ref()).isEqualTo("dir-press");
        assertThat(collection.assets()).extracting(Reference::ref).containsExactly("2w91UKgsNKEhWD6au6OzeNaOe7f");
        assertThat(collection.unknownProperties()).isEmpty();
    }
}
