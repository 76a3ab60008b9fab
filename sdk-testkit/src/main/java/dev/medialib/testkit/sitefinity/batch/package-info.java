/** Batches of requests. */
@NullMarked
package dev.medialib.testkit.sitefinity.batch;

import org.jspecify.annotations.NullMarked;
