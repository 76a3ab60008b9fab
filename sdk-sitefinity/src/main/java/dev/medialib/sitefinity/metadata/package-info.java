/** What types and fields an installation has: {@link dev.medialib.sitefinity.metadata.ServiceMetadata}. */
@NullMarked
package dev.medialib.sitefinity.metadata;

import org.jspecify.annotations.NullMarked;
