/**
 * URLs on Sanity's content delivery network: images with transformations, files and signed URLs. This package sends no
 * requests.
 */
@NullMarked
package dev.medialib.sanity.url;

import org.jspecify.annotations.NullMarked;
