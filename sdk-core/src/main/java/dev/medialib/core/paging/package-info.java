/** Lists that the server returns in pages. */
@NullMarked
package dev.medialib.core.paging;

import org.jspecify.annotations.NullMarked;
