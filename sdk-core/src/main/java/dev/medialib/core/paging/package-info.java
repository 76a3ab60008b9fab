/** Lists that are longer than one answer. */
@NullMarked
package dev.medialib.core.paging;

import org.jspecify.annotations.NullMarked;
