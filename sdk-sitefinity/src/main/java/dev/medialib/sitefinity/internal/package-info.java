/** Shared parts of all resources: context, lists, editing and errors. */
@NullMarked
package dev.medialib.sitefinity.internal;

import org.jspecify.annotations.NullMarked;
