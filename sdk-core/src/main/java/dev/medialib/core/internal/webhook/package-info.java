/** Shared code of the receivers of webhooks. */
@NullMarked
package dev.medialib.core.internal.webhook;

import org.jspecify.annotations.NullMarked;
