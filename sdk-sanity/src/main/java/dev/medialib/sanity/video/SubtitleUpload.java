package dev.medialib.sanity.video;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What is told with a file of subtitles. The names of the parameters come from tools that others wrote: the vendor's reference does not
 * have this endpoint.
 *
 * @param languageCode such as {@code en}
 * @param closedCaptions whether they tell sounds too; null to leave it to the server
 */
public record SubtitleUpload(
        String languageCode,
        SubtitleFormat format,
        @Nullable Boolean closedCaptions) {

    /** @throws IllegalArgumentException if {@code languageCode} is blank */
    public SubtitleUpload {
        if (languageCode.isBlank()) {
            throw new IllegalArgumentException("languageCode must not be blank");
        }
    }

    /** A description that is built in place; language and format are required. */
    public static SubtitleUpload of(Consumer<Builder> upload) {
        Builder builder = new Builder();
        upload.accept(builder);
        return builder.build();
    }

    /** Builds {@link SubtitleUpload}s. */
    public static final class Builder {
        private @Nullable String languageCode;
        private @Nullable SubtitleFormat format;
        private @Nullable Boolean closedCaptions;

        private Builder() {}

        /** Such as {@code en}. Required. */
        public Builder languageCode(String code) {
            languageCode = code;
            return this;
        }

        /** Required. */
        public Builder format(SubtitleFormat fileFormat) {
            format = fileFormat;
            return this;
        }

        /** Whether they tell sounds too, for those who cannot hear. */
        public Builder closedCaptions(boolean closed) {
            closedCaptions = closed;
            return this;
        }

        private SubtitleUpload build() {
            if (languageCode == null) {
                throw new IllegalArgumentException("subtitles need a languageCode");
            }
            if (format == null) {
                throw new IllegalArgumentException("subtitles need a format");
            }
            return new SubtitleUpload(languageCode, format, closedCaptions);
        }
    }
}
