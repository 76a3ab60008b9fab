/** Sanity's Media Library, Content Lake and Assets APIs in memory. */
@NullMarked
package dev.medialib.testkit.sanity;

import org.jspecify.annotations.NullMarked;
