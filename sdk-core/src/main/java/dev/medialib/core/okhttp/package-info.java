/** Access to the underlying HTTP library, for users with their own {@code OkHttpClient}. */
@NullMarked
package dev.medialib.core.okhttp;

import org.jspecify.annotations.NullMarked;
