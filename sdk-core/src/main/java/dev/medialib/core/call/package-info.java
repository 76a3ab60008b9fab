/** Calls: their options, their responses, the listener that observes them, and the root of what they throw. */
@NullMarked
package dev.medialib.core.call;

import org.jspecify.annotations.NullMarked;
