/** Videos of media libraries: playback, subtitles, and waiting until a video is processed. */
@NullMarked
package dev.medialib.sanity.video;

import org.jspecify.annotations.NullMarked;
