/** What the resources of several features share: context, lists, editing, errors. */
@NullMarked
package dev.medialib.sitefinity.internal;

import org.jspecify.annotations.NullMarked;
