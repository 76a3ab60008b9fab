/** Queries of entity sets: typed fields, filters, orders and projections. */
@NullMarked
package dev.medialib.sitefinity.query;

import org.jspecify.annotations.NullMarked;
