/** Playing videos: what to ask for, and what comes. See {@link dev.medialib.sanity.Videos}. */
@NullMarked
package dev.medialib.sanity.video;

import org.jspecify.annotations.NullMarked;
