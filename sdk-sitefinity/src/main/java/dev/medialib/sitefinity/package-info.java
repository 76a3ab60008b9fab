/** Client for the media library of Sitefinity: {@link dev.medialib.sitefinity.SitefinityClient}. */
@NullMarked
package dev.medialib.sitefinity;

import org.jspecify.annotations.NullMarked;
