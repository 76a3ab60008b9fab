package dev.medialib.sitefinity;

import static dev.medialib.testsupport.MappedModel.sample;

import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.library.Folder;
import dev.medialib.sitefinity.library.VideoLibrary;
import dev.medialib.sitefinity.media.Document;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.media.OperationResult;
import dev.medialib.sitefinity.media.Video;
import dev.medialib.sitefinity.metadata.Provider;
import dev.medialib.sitefinity.site.Site;
import dev.medialib.sitefinity.taxonomy.Taxon;
import dev.medialib.sitefinity.taxonomy.Taxonomy;
import dev.medialib.testsupport.MappedModel;
import dev.medialib.testsupport.UsersMapper;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Mappers that an application has made for itself read and write the models without loss. */
@Tag("jackson3")
class UsersMapperTest {

    static Stream<Arguments> models() {
        return MappedModel.withEachMapper(Stream.of(
                sample(Image.class, "media/image-with-custom-fields.json", ""),
                sample(Image.class, "media/images.json", "/value/0"),
                sample(Video.class, "media/video.json", ""),
                sample(Document.class, "media/document.json", ""),
                sample(Album.class, "libraries/album.json", ""),
                sample(VideoLibrary.class, "libraries/video-libraries.json", "/value/0"),
                sample(Folder.class, "folders/folders.json", "/value/0"),
                sample(Taxon.class, "taxa/hierarchy-taxa.json", "/value/0"),
                sample(Taxonomy.class, "taxa/taxonomies.json", "/value/0"),
                sample(Site.class, "sites/sites.json", "/value/0"),
                MappedModel.of(Provider.class, "{\"Name\":\"a\",\"IsDefault\":\"yes\",\"Extra\":1.10}"),
                MappedModel.of(
                        OperationResult.class,
                        "{\"Success\":true,\"Link\":null,\"AvailableActions\":[{\"Name\":\"a\"}]}")));
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsWrittenAsItCame(UsersMapper users, MappedModel model) throws Exception {
        model.assertIsWrittenAsItCame(users);
    }

    @ParameterizedTest
    @MethodSource("models")
    void aModelIsReadAsTheSdkReadsIt(UsersMapper users, MappedModel model) throws Exception {
        model.assertIsReadAsTheSdkReadsIt(users);
    }

    @ParameterizedTest
    @MethodSource("models")
    void modelsInCollectionsLoseNothing(UsersMapper users, MappedModel model) throws Exception {
        model.assertLosesNothingInCollections(users);
    }
}
