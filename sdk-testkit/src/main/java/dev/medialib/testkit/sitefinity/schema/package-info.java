/** Types of the service with their properties, and the entity data model. */
@NullMarked
package dev.medialib.testkit.sitefinity.schema;

import org.jspecify.annotations.NullMarked;
