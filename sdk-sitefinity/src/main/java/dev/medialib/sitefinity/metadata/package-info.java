/** Description of a web service by itself: its entity sets, their types and fields, and providers. */
@NullMarked
package dev.medialib.sitefinity.metadata;

import org.jspecify.annotations.NullMarked;
