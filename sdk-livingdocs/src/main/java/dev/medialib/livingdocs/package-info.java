/** Client for the media library of the Livingdocs Public API: {@link dev.medialib.livingdocs.LivingdocsClient}. */
@NullMarked
package dev.medialib.livingdocs;

import org.jspecify.annotations.NullMarked;
