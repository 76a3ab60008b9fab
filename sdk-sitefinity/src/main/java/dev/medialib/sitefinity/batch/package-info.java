/** Batches: several requests in one, sent by {@code SitefinityClient.batch}. */
@NullMarked
package dev.medialib.sitefinity.batch;

import org.jspecify.annotations.NullMarked;
