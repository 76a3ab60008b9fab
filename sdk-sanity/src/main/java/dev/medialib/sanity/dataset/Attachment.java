package dev.medialib.sanity.dataset;

import dev.medialib.core.json.JsonData;

/** Asset of a media library that can be attached to documents of a dataset. */
public sealed interface Attachment permits LinkedAsset, VideoAttachment {

    /**
     * Returns the value of a document's field: {@code {"asset": …, "media": …}}. An item of an array also needs a {@code _key}
     * and usually a {@code _type}: {@code asField().with("_type", "image").with("_key", key)}.
     */
    JsonData asField();
}
