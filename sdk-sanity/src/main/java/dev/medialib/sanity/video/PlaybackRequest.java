package dev.medialib.sanity.video;

import dev.medialib.core.internal.check.TextRules;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of a request for playback info: the images of the video, and the expiry of its URLs. The server chooses the default
 * of each option.
 */
public final class PlaybackRequest {
    private static final int MAX_ANIMATION_SIZE = 640;
    private static final int MAX_FRAMES_PER_SECOND = 30;

    private final Map<String, String> parameters;

    private PlaybackRequest(Map<String, String> parameters) {
        this.parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
    }

    /** Returns a new builder. All options are optional. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Creates options from {@code request}.
     *
     * @throws IllegalArgumentException if the animation does not end after its start
     */
    public static PlaybackRequest of(Consumer<Builder> request) {
        Builder builder = builder();
        request.accept(builder);
        return builder.build();
    }

    Map<String, String> parameters() {
        return parameters;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PlaybackRequest that && parameters.equals(that.parameters);
    }

    @Override
    public int hashCode() {
        return parameters.hashCode();
    }

    @Override
    public String toString() {
        return "PlaybackRequest" + parameters;
    }

    /** Builder of {@link PlaybackRequest}. Times are relative to the start of the video and can be zero. */
    public static final class Builder {
        private final Map<String, String> parameters = new LinkedHashMap<>();
        private @Nullable Duration animatedStart;
        private @Nullable Duration animatedEnd;

        private Builder() {}

        /** Sets the width of the thumbnail in pixels, at least 1. */
        public Builder thumbnailWidth(int pixels) {
            return put("thumbnailWidth", between("thumbnailWidth", pixels, Integer.MAX_VALUE));
        }

        /** Sets the height of the thumbnail in pixels, at least 1. */
        public Builder thumbnailHeight(int pixels) {
            return put("thumbnailHeight", between("thumbnailHeight", pixels, Integer.MAX_VALUE));
        }

        /** Sets the position in the video for the thumbnail. */
        public Builder thumbnailTime(Duration time) {
            return put("thumbnailTime", seconds("thumbnailTime", time));
        }

        /** Sets the way to fit the image to the size of the thumbnail. */
        public Builder thumbnailFit(ThumbnailFit fit) {
            return put("thumbnailFit", fit);
        }

        /** Sets the format of the thumbnail. */
        public Builder thumbnailFormat(StillFormat format) {
            return put("thumbnailFormat", format);
        }

        /** Sets the width of the animation in pixels, from 1 to 640. */
        public Builder animatedWidth(int pixels) {
            return put("animatedWidth", between("animatedWidth", pixels, MAX_ANIMATION_SIZE));
        }

        /** Sets the height of the animation in pixels, from 1 to 640. */
        public Builder animatedHeight(int pixels) {
            return put("animatedHeight", between("animatedHeight", pixels, MAX_ANIMATION_SIZE));
        }

        /** Sets the position in the video where the animation starts. */
        public Builder animatedStart(Duration time) {
            put("animatedStart", seconds("animatedStart", time));
            animatedStart = time;
            return this;
        }

        /** Sets the position in the video where the animation ends. It must be after the start. */
        public Builder animatedEnd(Duration time) {
            put("animatedEnd", seconds("animatedEnd", time));
            animatedEnd = time;
            return this;
        }

        /** Sets the frames per second of the animation, from 1 to 30. */
        public Builder animatedFps(int framesPerSecond) {
            return put("animatedFps", between("animatedFps", framesPerSecond, MAX_FRAMES_PER_SECOND));
        }

        /** Sets the format of the animation. */
        public Builder animatedFormat(AnimatedFormat format) {
            return put("animatedFormat", format);
        }

        /** Sets the format of the storyboard images. */
        public Builder storyboardFormat(StillFormat format) {
            return put("storyboardFormat", format);
        }

        /**
         * Sets the lifetime of the tokens of a private video. The lifetime is sent as a number of seconds. The reference does
         * not state the unit. The unit is from an example in the vendor's client.
         *
         * @param time at least one second, without fractions
         */
        public Builder expiration(Duration time) {
            if (time.isNegative() || time.isZero() || time.getNano() != 0) {
                throw new IllegalArgumentException(
                        "expiration must be at least one second, without fractions, but is " + time);
            }
            return put("expiration", time.getSeconds());
        }

        /** Sets the lifetime of the tokens as a text that is sent unchanged. The server was observed to accept {@code 1h}. */
        public Builder expiration(String text) {
            return put("expiration", TextRules.requireText("expiration", text));
        }

        /**
         * Creates the request.
         *
         * @throws IllegalArgumentException if the animation does not end after its start
         */
        public PlaybackRequest build() {
            if (animatedStart != null && animatedEnd != null && animatedEnd.compareTo(animatedStart) <= 0) {
                throw new IllegalArgumentException("animatedEnd must be greater than animatedStart (" + animatedStart
                        + "), but is " + animatedEnd);
            }
            return new PlaybackRequest(parameters);
        }

        private Builder put(String name, Object value) {
            parameters.put(name, Objects.requireNonNull(value, name).toString());
            return this;
        }

        private static int between(String name, int value, int max) {
            if (value < 1 || value > max) {
                throw new IllegalArgumentException(name + " must be "
                        + (max == Integer.MAX_VALUE ? "at least 1" : "from 1 to " + max) + ", but is " + value);
            }
            return value;
        }

        private static String seconds(String name, Duration time) {
            if (time.isNegative()) {
                throw new IllegalArgumentException(name + " must not be negative, but is " + time);
            }
            BigDecimal seconds = BigDecimal.valueOf(time.getSeconds()).add(BigDecimal.valueOf(time.getNano(), 9));
            return seconds.signum() == 0 ? "0" : seconds.stripTrailingZeros().toPlainString();
        }
    }
}
