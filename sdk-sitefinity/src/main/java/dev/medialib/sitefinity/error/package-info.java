/** Errors that only Sitefinity has. */
@NullMarked
package dev.medialib.sitefinity.error;

import org.jspecify.annotations.NullMarked;
