/** Uploads to libraries and datasets, and links between them. */
@NullMarked
package dev.medialib.testkit.sanity.asset;

import org.jspecify.annotations.NullMarked;
