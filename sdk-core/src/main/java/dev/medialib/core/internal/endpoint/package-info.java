/** Operations as data: the request and how its response is read, without how it is sent. */
@NullMarked
package dev.medialib.core.internal.endpoint;

import org.jspecify.annotations.NullMarked;
