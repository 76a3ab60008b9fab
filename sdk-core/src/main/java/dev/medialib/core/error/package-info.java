/**
 * Exceptions of all clients: a subclass of {@link dev.medialib.core.call.MedialibException} for each error that callers may
 * want to catch.
 */
@NullMarked
package dev.medialib.core.error;

import org.jspecify.annotations.NullMarked;
