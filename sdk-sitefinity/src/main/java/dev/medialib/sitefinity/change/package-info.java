/** Changes of items: fields to set or clear, while all other fields stay unchanged. */
@NullMarked
package dev.medialib.sitefinity.change;

import org.jspecify.annotations.NullMarked;
