/** Background tasks: moves, thumbnails, and their status. */
@NullMarked
package dev.medialib.testkit.sitefinity.task;

import org.jspecify.annotations.NullMarked;
