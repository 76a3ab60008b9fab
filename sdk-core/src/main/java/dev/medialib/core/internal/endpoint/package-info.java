/** Operations as data: what to send and how to read the answer, without how it is sent. */
@NullMarked
package dev.medialib.core.internal.endpoint;

import org.jspecify.annotations.NullMarked;
