/** Types that all entity sets share: reading, fields and changes. */
@NullMarked
package dev.medialib.sitefinity.item;

import org.jspecify.annotations.NullMarked;
