/** Client for Sitefinity's media: {@link dev.medialib.sitefinity.SitefinityClient}. */
@NullMarked
package dev.medialib.sitefinity;

import org.jspecify.annotations.NullMarked;
