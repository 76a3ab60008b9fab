/** What Sanity refuses, where callers may want to react to it in particular. */
@NullMarked
package dev.medialib.sanity.error;

import org.jspecify.annotations.NullMarked;
