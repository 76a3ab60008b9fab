/** The base of every client: options, responses, hooks and the open door. */
@NullMarked
package dev.medialib.core;

import org.jspecify.annotations.NullMarked;
