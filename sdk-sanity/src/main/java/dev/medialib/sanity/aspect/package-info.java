/** Aspects: the organization's own metadata of the assets of a media library, their definitions and their values. */
@NullMarked
package dev.medialib.sanity.aspect;

import org.jspecify.annotations.NullMarked;
