/** Background tasks of the server, such as moves of libraries. */
@NullMarked
package dev.medialib.sitefinity.task;

import org.jspecify.annotations.NullMarked;
