package dev.medialib.testkit.sanity.video;

import dev.medialib.testkit.sanity.internal.Call;
import dev.medialib.testkit.sanity.internal.ErrorResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Parameters of playback info. They are checked by the rules in the official client's types. */
record PlaybackOptions(String thumbnailFormat, String animatedFormat, Duration expiration) {

    private static final Map<String, Integer> WHOLE_NUMBERS = Map.of(
            "thumbnailWidth", Integer.MAX_VALUE,
            "thumbnailHeight", Integer.MAX_VALUE,
            "animatedWidth", 640,
            "animatedHeight", 640,
            "animatedFps", 30);
    private static final List<String> STILL_FORMATS = List.of("jpg", "png", "webp");
    private static final Pattern EXPIRATION = Pattern.compile("(\\d{1,9})([smhd]?)");
    private static final Map<String, Duration> UNITS = Map.of(
            "", Duration.ofSeconds(1),
            "s", Duration.ofSeconds(1),
            "m", Duration.ofMinutes(1),
            "h", Duration.ofHours(1),
            "d", Duration.ofDays(1));

    static PlaybackOptions of(Call call) {
        WHOLE_NUMBERS.forEach((name, max) -> checkWhole(name, call.query(name), max));
        for (String name : List.of("thumbnailTime", "animatedStart", "animatedEnd")) {
            String value = call.query(name);
            if (value != null && !value.matches("\\d{1,9}(\\.\\d{1,9})?")) {
                throw ErrorResponse.badRequest("\"" + name + "\" must be a number that is not negative");
            }
        }
        call.oneOf("thumbnailFit", List.of("preserve", "stretch", "crop", "smartcrop", "pad"));
        call.oneOf("storyboardFormat", STILL_FORMATS);
        String still = call.oneOf("thumbnailFormat", STILL_FORMATS);
        String animated = call.oneOf("animatedFormat", List.of("gif", "webp"));
        return new PlaybackOptions(
                still == null ? "jpg" : still,
                animated == null ? "gif" : animated,
                expiration(call.query("expiration")));
    }

    private static void checkWhole(String name, @Nullable String value, int max) {
        if (value == null) {
            return;
        }
        if (!value.matches("[1-9]\\d{0,8}") || Integer.parseInt(value) > max) {
            throw ErrorResponse.badRequest("\"" + name + "\" must be an integer from 1 to " + max);
        }
    }

    /** Parses a duration in seconds, or a number with a unit. The default is an hour (assumed). */
    private static Duration expiration(@Nullable String value) {
        if (value == null) {
            return Duration.ofHours(1);
        }
        Matcher matcher = EXPIRATION.matcher(value);
        if (!matcher.matches()) {
            throw ErrorResponse.badRequest("\"expiration\" must be a duration");
        }
        return UNITS.getOrDefault(matcher.group(2), Duration.ZERO).multipliedBy(Long.parseLong(matcher.group(1)));
    }
}
