/** Endpoints that create, change, move and delete items. */
@NullMarked
package dev.medialib.testkit.sitefinity.edit;

import org.jspecify.annotations.NullMarked;
