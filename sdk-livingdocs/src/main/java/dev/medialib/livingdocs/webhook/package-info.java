/** Receiver of Livingdocs webhooks. */
@NullMarked
package dev.medialib.livingdocs.webhook;

import org.jspecify.annotations.NullMarked;
