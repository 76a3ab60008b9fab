/** Queries of entity sets: typed fields, filters, sorting and projections. */
@NullMarked
package dev.medialib.sitefinity.query;

import org.jspecify.annotations.NullMarked;
