/** Several requests in one, which {@code SitefinityClient.batch} sends. */
@NullMarked
package dev.medialib.sitefinity.batch;

import org.jspecify.annotations.NullMarked;
