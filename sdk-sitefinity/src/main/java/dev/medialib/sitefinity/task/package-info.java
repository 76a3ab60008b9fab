/** Background tasks of the server, such as moves of libraries. */
@NullMarked
@TextScalars.Accepted
package dev.medialib.sitefinity.task;

import dev.medialib.core.internal.json.TextScalars;
import org.jspecify.annotations.NullMarked;
