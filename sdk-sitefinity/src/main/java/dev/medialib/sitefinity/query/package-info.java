/** What to ask of an entity set: typed fields, filters, orders, and which properties come with the answer. */
@NullMarked
package dev.medialib.sitefinity.query;

import org.jspecify.annotations.NullMarked;
