/** The client for Sanity's Media Library and its datasets' assets: {@link dev.medialib.sanity.SanityClient}. */
@NullMarked
package dev.medialib.sanity;

import org.jspecify.annotations.NullMarked;
