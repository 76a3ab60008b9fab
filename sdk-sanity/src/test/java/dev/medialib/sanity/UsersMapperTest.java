package dev.medialib.sanity;

import static dev.medialib.testsupport.MappedModel.sample;

import dev.medialib.sanity.aspect.Aspect;
import dev.medialib.sanity.asset.Asset;
import dev.medialib.sanity.asset.AssetCollection;
import dev.medialib.sanity.asset.AssetInstance;
import dev.medialib.sanity.asset.AssetMetadata;
import dev.medialib.sanity.asset.AssetSource;
import dev.medialib.sanity.asset.AssetVersion;
import dev.medialib.sanity.asset.Dimensions;
import dev.medialib.sanity.asset.Directory;
import dev.medialib.sanity.asset.ExifMetadata;
import dev.medialib.sanity.asset.ExifTags;
import dev.medialib.sanity.asset.GeoPoint;
import dev.medialib.sanity.asset.ImagePalette;
import dev.medialib.sanity.asset.IptcFields;
import dev.medialib.sanity.asset.IptcMetadata;
import dev.medialib.sanity.asset.PaletteSwatch;
import dev.medialib.sanity.asset.UploadSession;
import dev.medialib.sanity.asset.VideoPlayback;
import dev.medialib.sanity.asset.VideoRendition;
import dev.medialib.sanity.document.MutatedDocument;
import dev.medialib.sanity.document.MutationResult;
import dev.medialib.sanity.document.QueryResponse;
import dev.medialib.sanity.document.Reference;
import dev.medialib.sanity.library.AssetReference;
import dev.medialib.sanity.library.LibraryInfo;
import dev.medialib.sanity.library.UploadedAsset;
import dev.medialib.sanity.video.PlaybackInfo;
import dev.medialib.sanity.video.PlaybackRendition;
import dev.medialib.sanity.video.PlaybackSource;
import dev.medialib.sanity.video.SubtitleSegment;
import dev.medialib.sanity.video.SubtitleTrack;
import dev.medialib.sanity.video.Subtitles;
import dev.medialib.testsupport.MappedModel;
import dev.medialib.testsupport.UsersMapperContract;

class UsersMapperTest extends UsersMapperContract {
    private static final String UPLOAD = "upload/image-with-everything.json";
    private static final String METADATA = "library/image-metadata.json";
    private static final String PLAYBACK = "video/playback-info-signed.json";

    UsersMapperTest() {
        super(
                SanityClient.class,
                sample(UploadedAsset.class, UPLOAD, ""),
                sample(Asset.class, UPLOAD, "/asset"),
                sample(AssetVersion.class, UPLOAD, "/asset/versions/0"),
                sample(Reference.class, UPLOAD, "/asset/currentVersion"),
                sample(AssetInstance.class, UPLOAD, "/assetInstance"),
                sample(UploadSession.class, UPLOAD, "/uploadSession"),
                sample(AssetInstance.class, "assets/linked.json", "/document"),
                sample(AssetSource.class, "assets/image-with-everything.json", "/document/source"),
                sample(AssetInstance.class, "library/video-ready.json", ""),
                sample(AssetInstance.class, "library/file.json", ""),
                sample(VideoPlayback.class, "library/video-ready.json", "/metadata/playbacks/0"),
                sample(VideoRendition.class, "library/video-ready.json", "/metadata/renditions/0"),
                sample(AssetMetadata.class, METADATA, ""),
                sample(Dimensions.class, METADATA, "/dimensions"),
                sample(GeoPoint.class, METADATA, "/location"),
                sample(ImagePalette.class, METADATA, "/palette"),
                sample(PaletteSwatch.class, METADATA, "/palette/dominant"),
                sample(ExifMetadata.class, METADATA, "/exif"),
                sample(ExifTags.class, METADATA, "/image"),
                sample(IptcMetadata.class, METADATA, "/iptc"),
                sample(IptcFields.class, METADATA, "/iptc/iim"),
                sample(Directory.class, "library/directory.json", ""),
                sample(AssetCollection.class, "library/collection.json", ""),
                sample(Aspect.class, "library/aspect.json", ""),
                sample(Subtitles.class, "library/subtitles.json", ""),
                sample(SubtitleSegment.class, "library/subtitles.json", "/segments/0"),
                sample(LibraryInfo.class, "library/one.json", ""),
                sample(PlaybackInfo.class, PLAYBACK, ""),
                sample(PlaybackSource.class, PLAYBACK, "/stream"),
                sample(PlaybackRendition.class, PLAYBACK, "/renditions/0"),
                sample(SubtitleTrack.class, PLAYBACK, "/subtitles/0"),
                sample(AssetReference.class, "references/page.json", "/references/0"),
                sample(MutationResult.class, "mutate/updated.json", ""),
                sample(MutatedDocument.class, "mutate/updated.json", "/results/0"),
                sample(QueryResponse.class, "query/answer.json", ""),
                MappedModel.of(
                        AssetInstance.class, "{\"_id\":\"a\",\"size\":24.5,\"description\":[{\"_type\":\"block\"}]}"),
                MappedModel.of(
                        AssetMetadata.class, "{\"palette\":[],\"exif\":{\"ISO\":[100]},\"iptc\":null,\"x\":1.10}"),
                MappedModel.of(
                        AssetMetadata.class, "{\"aspectRatio\":\"16:9\",\"duration\":120.50,\"framerate\":\"25/1\"}"));
    }
}
