/** Client for Sanity's Media Library and the assets of datasets: {@link dev.medialib.sanity.SanityClient}. */
@NullMarked
package dev.medialib.sanity;

import org.jspecify.annotations.NullMarked;
