/** Addresses on Sanity's content delivery network: image transformations, files, signed URLs. Nothing here sends a request. */
@NullMarked
package dev.medialib.sanity.url;

import org.jspecify.annotations.NullMarked;
