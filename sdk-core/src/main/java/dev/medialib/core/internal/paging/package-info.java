/** What goes from page to page, free of any API. */
@NullMarked
package dev.medialib.core.internal.paging;

import org.jspecify.annotations.NullMarked;
