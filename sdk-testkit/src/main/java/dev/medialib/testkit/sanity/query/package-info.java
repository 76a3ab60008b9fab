/** Queries with their perspectives and results. */
@NullMarked
package dev.medialib.testkit.sanity.query;

import org.jspecify.annotations.NullMarked;
