/** Processing of requests: {@link dev.medialib.core.internal.pipeline.Pipeline} is the list of stages. */
@NullMarked
package dev.medialib.core.internal.pipeline;

import org.jspecify.annotations.NullMarked;
