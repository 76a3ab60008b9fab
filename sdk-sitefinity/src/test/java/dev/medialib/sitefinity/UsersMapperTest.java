package dev.medialib.sitefinity;

import static dev.medialib.testsupport.MappedModel.sample;

import dev.medialib.sitefinity.library.Album;
import dev.medialib.sitefinity.library.Breadcrumb;
import dev.medialib.sitefinity.library.DocumentLibrary;
import dev.medialib.sitefinity.library.Folder;
import dev.medialib.sitefinity.library.VideoLibrary;
import dev.medialib.sitefinity.media.Document;
import dev.medialib.sitefinity.media.Image;
import dev.medialib.sitefinity.media.OperationResult;
import dev.medialib.sitefinity.media.Thumbnail;
import dev.medialib.sitefinity.media.Video;
import dev.medialib.sitefinity.metadata.Provider;
import dev.medialib.sitefinity.site.Site;
import dev.medialib.sitefinity.task.BackgroundTask;
import dev.medialib.sitefinity.taxonomy.Taxon;
import dev.medialib.sitefinity.taxonomy.Taxonomy;
import dev.medialib.sitefinity.user.CurrentUser;
import dev.medialib.sitefinity.user.UserClaim;
import dev.medialib.sitefinity.webhook.HookEvent;
import dev.medialib.sitefinity.webhook.OriginalEvent;
import dev.medialib.testsupport.MappedModel;
import dev.medialib.testsupport.UsersMapperContract;

class UsersMapperTest extends UsersMapperContract {

    UsersMapperTest() {
        super(
                SitefinityClient.class,
                sample(Image.class, "media/image-with-custom-fields.json", ""),
                sample(Image.class, "media/images.json", "/value/0"),
                sample(Thumbnail.class, "media/image-with-custom-fields.json", "/Thumbnails/0"),
                sample(Video.class, "media/video.json", ""),
                sample(Document.class, "media/document.json", ""),
                sample(Album.class, "libraries/album.json", ""),
                sample(VideoLibrary.class, "libraries/video-libraries.json", "/value/0"),
                sample(Folder.class, "folders/folders.json", "/value/0"),
                sample(Breadcrumb.class, "folders/folders.json", "/value/0/Breadcrumb/0"),
                sample(Taxon.class, "taxa/hierarchy-taxa.json", "/value/0"),
                sample(Taxonomy.class, "taxa/taxonomies.json", "/value/0"),
                sample(Site.class, "sites/sites.json", "/value/0"),
                sample(CurrentUser.class, "users/current.json", "/value"),
                sample(UserClaim.class, "users/current.json", "/value/Claims/0"),
                sample(BackgroundTask.class, "tasks/regenerating-thumbnails.json", "/value/0"),
                sample(HookEvent.class, "webhooks/image-published.json", ""),
                sample(OriginalEvent.class, "webhooks/image-published.json", "/OriginalEvent"),
                MappedModel.of(Provider.class, "{\"Name\":\"a\",\"IsDefault\":\"yes\",\"Extra\":1.10}"),
                MappedModel.of(
                        OperationResult.class,
                        "{\"Success\":true,\"Link\":null,\"AvailableActions\":[{\"Name\":\"a\"}]}"),
                MappedModel.of(
                        DocumentLibrary.class,
                        "{\"Id\":\"4ab2b0f4-6f1c-4b5c-9f5a-0d3c2a4e5b6f\",\"Title\":\"Papers\",\"MaxSize\":1.10}"));
    }
}
