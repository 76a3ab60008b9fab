/** Lists that a server sends in pages: reading them, and resuming from a page. */
@NullMarked
package dev.medialib.core.paging;

import org.jspecify.annotations.NullMarked;
