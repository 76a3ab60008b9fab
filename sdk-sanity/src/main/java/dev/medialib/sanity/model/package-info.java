/** What Sanity answers: assets, their bytes, libraries, references, keys. */
@NullMarked
package dev.medialib.sanity.model;

import org.jspecify.annotations.NullMarked;
