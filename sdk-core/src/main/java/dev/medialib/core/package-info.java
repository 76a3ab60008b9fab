/** Base classes of the clients and their builders. */
@NullMarked
package dev.medialib.core;

import org.jspecify.annotations.NullMarked;
