/** One request's way through: {@link dev.medialib.core.internal.pipeline.Pipeline} is the list of its stages. */
@NullMarked
package dev.medialib.core.internal.pipeline;

import org.jspecify.annotations.NullMarked;
