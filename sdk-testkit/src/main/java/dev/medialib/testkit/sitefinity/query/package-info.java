/** Parameters of a query: filter, order and projection of rows. */
@NullMarked
package dev.medialib.testkit.sitefinity.query;

import org.jspecify.annotations.NullMarked;
