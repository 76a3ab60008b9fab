/** Types and fields of an installation: {@link dev.medialib.sitefinity.metadata.ServiceMetadata}. */
@NullMarked
package dev.medialib.sitefinity.metadata;

import org.jspecify.annotations.NullMarked;
