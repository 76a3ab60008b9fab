package dev.medialib.sanity.dataset;

import dev.medialib.core.json.JsonData;

/** An asset of a media library in the form in which documents of a dataset refer to it. */
public sealed interface Attachment permits LinkedAsset, VideoAttachment {

    /** Returns the value of the document's field: {@code {"asset": …, "media": …}}. */
    JsonData asField();
}
