/** Types for HTTP methods and headers. */
@NullMarked
package dev.medialib.core.http;

import org.jspecify.annotations.NullMarked;
