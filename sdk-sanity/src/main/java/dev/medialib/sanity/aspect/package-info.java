/** Aspects of a media library, which are metadata of assets that the organization defines: definitions and values. */
@NullMarked
package dev.medialib.sanity.aspect;

import org.jspecify.annotations.NullMarked;
