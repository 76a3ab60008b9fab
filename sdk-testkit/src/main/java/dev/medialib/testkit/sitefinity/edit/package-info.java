/** Creating, changing, moving and deleting items. */
@NullMarked
package dev.medialib.testkit.sitefinity.edit;

import org.jspecify.annotations.NullMarked;
