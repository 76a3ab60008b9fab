/** Sending of content, with checks and progress events. */
@NullMarked
package dev.medialib.core.internal.content;

import org.jspecify.annotations.NullMarked;
