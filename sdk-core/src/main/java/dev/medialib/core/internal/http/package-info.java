/** OkHttp, with everything that it does by itself switched off. */
@NullMarked
package dev.medialib.core.internal.http;

import org.jspecify.annotations.NullMarked;
