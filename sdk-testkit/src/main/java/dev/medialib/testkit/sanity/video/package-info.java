/** Playback and subtitles of videos. */
@NullMarked
package dev.medialib.testkit.sanity.video;

import org.jspecify.annotations.NullMarked;
