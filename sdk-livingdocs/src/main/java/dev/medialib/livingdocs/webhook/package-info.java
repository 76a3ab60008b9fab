/** Receiver of Livingdocs webhooks, which checks their signature and reads their events. */
@NullMarked
package dev.medialib.livingdocs.webhook;

import org.jspecify.annotations.NullMarked;
