package dev.medialib.sanity.upload;

import dev.medialib.core.json.JsonData;

/** An asset of a media library as a document of a dataset refers to it. */
public sealed interface Attachment permits LinkedAsset, VideoAttachment {

    /** What to set in the document's field: {@code {"asset": …, "media": …}}. */
    JsonData asField();
}
