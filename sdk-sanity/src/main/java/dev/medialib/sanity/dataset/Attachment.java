package dev.medialib.sanity.dataset;

import dev.medialib.core.json.JsonData;

/** An asset of a media library in the form in which documents of a dataset refer to it. */
public sealed interface Attachment permits LinkedAsset, VideoAttachment {

    /**
     * Returns the value of the document's field: {@code {"asset": …, "media": …}}. An item of an array also needs a
     * {@code _key}, and usually a {@code _type}: {@code asField().with("_type", "image").with("_key", key)}.
     */
    JsonData asField();
}
