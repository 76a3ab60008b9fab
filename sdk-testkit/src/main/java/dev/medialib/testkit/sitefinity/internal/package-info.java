/** Errors, cultures, providers and sites. */
@NullMarked
package dev.medialib.testkit.sitefinity.internal;

import org.jspecify.annotations.NullMarked;
