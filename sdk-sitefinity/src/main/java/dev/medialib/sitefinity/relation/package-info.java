/** Relations of items to other items, by fields of related data. */
@NullMarked
package dev.medialib.sitefinity.relation;

import org.jspecify.annotations.NullMarked;
