/** Related items. */
@NullMarked
package dev.medialib.testkit.sitefinity.relation;

import org.jspecify.annotations.NullMarked;
