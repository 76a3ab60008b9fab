/** What to change in items: fields that are set or cleared; all others stay as they are. */
@NullMarked
package dev.medialib.sitefinity.change;

import org.jspecify.annotations.NullMarked;
