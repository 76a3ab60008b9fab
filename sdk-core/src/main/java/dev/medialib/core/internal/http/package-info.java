/** OkHttp without its own retries, redirects, cache and cookies. */
@NullMarked
package dev.medialib.core.internal.http;

import org.jspecify.annotations.NullMarked;
