/** What Sanity answers: assets, their bytes, libraries. */
@NullMarked
package dev.medialib.sanity.model;

import org.jspecify.annotations.NullMarked;
