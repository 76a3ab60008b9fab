/** Receiver of Sanity's webhooks. */
@NullMarked
package dev.medialib.sanity.webhook;

import org.jspecify.annotations.NullMarked;
