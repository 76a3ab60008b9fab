/**
 * Binary data to send ({@link dev.medialib.core.content.Content}) and to receive ({@link dev.medialib.core.content.Download}). It
 * is never kept in memory as a whole.
 */
@NullMarked
package dev.medialib.core.content;

import org.jspecify.annotations.NullMarked;
