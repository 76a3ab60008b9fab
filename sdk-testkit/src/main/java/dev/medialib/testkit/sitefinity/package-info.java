/** Sitefinity's OData media services in memory. */
@NullMarked
package dev.medialib.testkit.sitefinity;

import org.jspecify.annotations.NullMarked;
