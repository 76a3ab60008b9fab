package dev.medialib.sanity.video;

import dev.medialib.core.internal.check.TextRules;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of an upload of subtitles. The endpoint is not in the vendor's reference. Source of the parameter names: third-party
 * tools.
 *
 * @param languageCode the language, such as {@code en}
 * @param format the format of the file
 * @param closedCaptions whether the subtitles also describe sounds; null for the server's default
 */
public record SubtitleUpload(
        String languageCode,
        SubtitleFormat format,
        @Nullable Boolean closedCaptions) {

    /**
     * Checks the language.
     *
     * @throws IllegalArgumentException if {@code languageCode} is blank
     */
    public SubtitleUpload {
        TextRules.requireText("languageCode", languageCode);
    }

    /** Returns a new builder. Language and format are required. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates options from {@code upload}.
     *
     * @throws IllegalArgumentException if the language or the format is missing
     */
    public static SubtitleUpload of(Consumer<Builder> upload) {
        Builder builder = builder();
        upload.accept(builder);
        return builder.build();
    }

    /** Builder of {@link SubtitleUpload}. */
    public static final class Builder {
        private @Nullable String languageCode;
        private @Nullable SubtitleFormat format;
        private @Nullable Boolean closedCaptions;

        private Builder() {}

        /** Sets the language, such as {@code en}. Required. */
        public Builder languageCode(String code) {
            languageCode = code;
            return this;
        }

        /** Sets the format of the file. Required. */
        public Builder format(SubtitleFormat fileFormat) {
            format = fileFormat;
            return this;
        }

        /** Sets whether the subtitles also describe sounds, for people who cannot hear. */
        public Builder closedCaptions(boolean closed) {
            closedCaptions = closed;
            return this;
        }

        /**
         * Creates the options.
         *
         * @throws IllegalArgumentException if the language or the format is missing
         */
        public SubtitleUpload build() {
            if (languageCode == null) {
                throw new IllegalArgumentException("languageCode must be set");
            }
            if (format == null) {
                throw new IllegalArgumentException("format must be set");
            }
            return new SubtitleUpload(languageCode, format, closedCaptions);
        }
    }
}
