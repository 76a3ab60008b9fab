/** Receiver of Sitefinity's service hooks. */
@NullMarked
package dev.medialib.sitefinity.webhook;

import org.jspecify.annotations.NullMarked;
