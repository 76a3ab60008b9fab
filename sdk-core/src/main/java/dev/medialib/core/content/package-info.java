/**
 * Binary data to send ({@link dev.medialib.core.content.Content}) and to receive ({@link dev.medialib.core.content.Download}).
 * Both are streamed, so that memory use does not depend on their size.
 */
@NullMarked
package dev.medialib.core.content;

import org.jspecify.annotations.NullMarked;
