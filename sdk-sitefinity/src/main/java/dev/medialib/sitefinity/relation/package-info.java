/** Relations between items in fields of related data. */
@NullMarked
package dev.medialib.sitefinity.relation;

import org.jspecify.annotations.NullMarked;
