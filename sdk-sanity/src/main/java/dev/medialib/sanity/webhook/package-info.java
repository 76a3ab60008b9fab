/** Receiver of Sanity's webhooks, which checks their signature and reads their body. */
@NullMarked
package dev.medialib.sanity.webhook;

import org.jspecify.annotations.NullMarked;
