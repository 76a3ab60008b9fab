/** Names and rules of fields, and values to write into them. */
@NullMarked
package dev.medialib.sitefinity.internal.field;

import org.jspecify.annotations.NullMarked;
