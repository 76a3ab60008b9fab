/** Cursors of pages, independent of any API. */
@NullMarked
package dev.medialib.core.internal.paging;

import org.jspecify.annotations.NullMarked;
