/** Playback of videos: options and responses, see {@link dev.medialib.sanity.Videos}. */
@NullMarked
package dev.medialib.sanity.video;

import org.jspecify.annotations.NullMarked;
