/** Names, rules and values of fields. */
@NullMarked
package dev.medialib.sitefinity.internal.field;

import org.jspecify.annotations.NullMarked;
