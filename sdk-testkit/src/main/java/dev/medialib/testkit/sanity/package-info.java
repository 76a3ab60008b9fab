/** In-memory server of Sanity's Media Library, Content Lake and Assets APIs. */
@NullMarked
package dev.medialib.testkit.sanity;

import org.jspecify.annotations.NullMarked;
