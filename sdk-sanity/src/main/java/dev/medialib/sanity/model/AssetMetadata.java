package dev.medialib.sanity.model;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.annotation.JsonDeserialize;
import dev.medialib.core.internal.json.ModelStyle;
import dev.medialib.core.json.JsonData;
import dev.medialib.core.json.JsonModel;
import java.math.BigDecimal;
import java.util.List;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * What Sanity found out about the bytes. Which parts there are depends on the kind of the asset, and for images of datasets on what
 * was asked for at the upload. Parts whose shape is not documented are JSON.
 */
@Value.Immutable
@ModelStyle
@JsonDeserialize(builder = AssetMetadata.Builder.class)
public interface AssetMetadata extends WithAssetMetadata, JsonModel {
    /** Such as {@code sanity.imageMetadata}. */
    @JsonProperty("_type")
    @Nullable String type();

    /** Images only. */
    @Nullable Dimensions dimensions();

    /** The prevailing colours of an image. */
    @Nullable JsonData palette();

    /** A tiny version of an image, as a data URL. */
    @Nullable String lqip();

    /** Written {@code blurHash} here, and {@code blurhash} where it is asked for. */
    @Nullable String blurHash();

    /** Images of datasets only; written {@code thumbHash} here, and {@code thumbhash} where it is asked for. */
    @Nullable String thumbHash();

    /** Images only. */
    @Nullable Boolean hasAlpha();

    /** Images only. */
    @Nullable Boolean isOpaque();

    /** Where the image was taken. */
    @Nullable JsonData location();

    @Nullable JsonData exif();

    @Nullable JsonData iptc();

    @Nullable JsonData image();

    /** Not in the vendor's schema, but seen in answers. */
    @Nullable JsonData keywords();

    /** Videos only: a text such as {@code 16:9}. */
    @Nullable AspectRatio aspectRatio();

    /** Videos only, in seconds. */
    @Nullable BigDecimal duration();

    /** Videos only, in frames per second; its form is not documented. */
    @Nullable JsonData framerate();

    /** Videos only. */
    @Nullable List<VideoPlayback> playbacks();

    /** Videos only. */
    @Nullable List<VideoRendition> renditions();

    /** Videos only: documents of type {@code sanity.asset.subtitle}. */
    @Nullable List<Reference> subtitles();

    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AssetMetadata}s. */
    final class Builder extends ImmutableAssetMetadata.Builder {
        Builder() {}
    }
}
