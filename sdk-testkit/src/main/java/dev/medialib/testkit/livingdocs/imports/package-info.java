/** Endpoints that import entries, and images, videos and files by URL. */
@NullMarked
package dev.medialib.testkit.livingdocs.imports;

import org.jspecify.annotations.NullMarked;
