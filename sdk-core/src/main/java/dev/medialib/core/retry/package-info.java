/** When a call is made again, as a value. */
@NullMarked
package dev.medialib.core.retry;

import org.jspecify.annotations.NullMarked;
