/** The one door to the HTTP library underneath: bring your own {@code OkHttpClient}. */
@NullMarked
package dev.medialib.core.okhttp;

import org.jspecify.annotations.NullMarked;
