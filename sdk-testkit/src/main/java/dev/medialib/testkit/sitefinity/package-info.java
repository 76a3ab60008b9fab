/** In-memory server of Sitefinity's OData media services. */
@NullMarked
package dev.medialib.testkit.sitefinity;

import org.jspecify.annotations.NullMarked;
