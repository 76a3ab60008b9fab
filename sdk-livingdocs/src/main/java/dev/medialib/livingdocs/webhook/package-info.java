/** Receiving webhooks of Livingdocs. */
@NullMarked
package dev.medialib.livingdocs.webhook;

import org.jspecify.annotations.NullMarked;
