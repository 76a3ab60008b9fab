package dev.medialib.sanity;

import static dev.medialib.testsupport.MappedModel.sample;

import dev.medialib.sanity.aspect.Aspect;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetCollection;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.AssetMetadata;
import dev.medialib.sanity.asset.Directory;
import dev.medialib.sanity.asset.UploadSession;
import dev.medialib.sanity.document.MutationResult;
import dev.medialib.sanity.document.QueryResponse;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.library.AssetReference;
import dev.medialib.sanity.library.LibraryInfo;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.sanity.video.PlaybackInfo;
import dev.medialib.sanity.video.Subtitles;
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
        String upload = "upload/image-with-everything.json";
        return MappedModel.withEachMapper(Stream.of(
                sample(UploadedAsset.class, upload, ""),
                sample(Asset.class, upload, "/asset"),
                sample(Reference.class, upload, "/asset/currentVersion"),
                sample(AssetInstance.class, upload, "/assetInstance"),
                sample(UploadSession.class, upload, "/uploadSession"),
                sample(AssetInstance.class, "assets/linked.json", "/document"),
                sample(AssetInstance.class, "library/video-ready.json", ""),
                sample(AssetInstance.class, "library/file.json", ""),
                sample(AssetMetadata.class, "library/image-metadata.json", ""),
                sample(Directory.class, "library/directory.json", ""),
                sample(AssetCollection.class, "library/collection.json", ""),
                sample(Aspect.class, "library/aspect.json", ""),
                sample(Subtitles.class, "library/subtitles.json", ""),
                sample(LibraryInfo.class, "library/one.json", ""),
                sample(PlaybackInfo.class, "video/playback-info-signed.json", ""),
                sample(AssetReference.class, "references/page.json", "/references/0"),
                sample(MutationResult.class, "mutate/updated.json", ""),
                sample(QueryResponse.class, "query/answer.json", ""),
                MappedModel.of(
                        AssetInstance.class, "{\"_id\":\"a\",\"size\":24.5,\"description\":[{\"_type\":\"block\"}]}"),
                MappedModel.of(
                        AssetMetadata.class, "{\"palette\":[],\"exif\":{\"ISO\":[100]},\"iptc\":null,\"x\":1.10}"),
                MappedModel.of(
                        AssetMetadata.class, "{\"aspectRatio\":\"16:9\",\"duration\":120.50,\"framerate\":\"25/1\"}")));
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
