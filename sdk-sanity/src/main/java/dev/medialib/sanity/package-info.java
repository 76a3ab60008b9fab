/** Client for Sanity's media libraries and datasets; start with {@link dev.medialib.sanity.SanityClient}. */
@NullMarked
package dev.medialib.sanity;

import org.jspecify.annotations.NullMarked;
