/** Receiver of Sanity webhooks. */
@NullMarked
package dev.medialib.sanity.webhook;

import org.jspecify.annotations.NullMarked;
