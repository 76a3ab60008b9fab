/** What Sanity answers. */
@NullMarked
package dev.medialib.sanity.model;

import org.jspecify.annotations.NullMarked;
