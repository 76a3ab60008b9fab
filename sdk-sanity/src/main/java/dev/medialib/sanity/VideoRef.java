package dev.medialib.sanity;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A video as callers name it: by the id of its instance, {@code video-…-mp4}, by that of the asset which holds it, or by a global
 * reference such as {@code media-library:mlZxz9rvqf76:30rh9U3GDEK3ToiId1Zje4uvalC}.
 *
 * @param libraryId the library that the reference names, or else the one that was asked
 */
record VideoRef(String libraryId, String id) {
    private static final String GLOBAL = "media-library:";
    private static final Pattern REFERENCE =
            Pattern.compile(GLOBAL + "([^/:?#,\\s\\p{Cntrl}]+):([^/:?#,\\s\\p{Cntrl}]+)");
    private static final Pattern ID = Pattern.compile("[^/:?#,\\s\\p{Cntrl}]+");

    /** @param asked the library whose resource was called */
    static VideoRef of(String video, String asked) {
        Matcher global = REFERENCE.matcher(video);
        if (global.matches()) {
            return new VideoRef(global.group(1), global.group(2));
        }
        if (!ID.matcher(video).matches()) {
            throw new IllegalArgumentException(
                    "video must be the id of a video or of the asset that holds it, or a reference media-library:{library}:{document},"
                            + " but is \"" + video + "\"");
        }
        return new VideoRef(asked, video);
    }
}
