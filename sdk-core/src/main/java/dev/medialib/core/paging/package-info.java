/** Types for lists that a server sends in pages. A listing can be resumed from any page. */
@NullMarked
package dev.medialib.core.paging;

import org.jspecify.annotations.NullMarked;
