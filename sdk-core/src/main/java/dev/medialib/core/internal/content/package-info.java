/** Sending content: counted, checked, and told to a progress listener. */
@NullMarked
package dev.medialib.core.internal.content;

import org.jspecify.annotations.NullMarked;
