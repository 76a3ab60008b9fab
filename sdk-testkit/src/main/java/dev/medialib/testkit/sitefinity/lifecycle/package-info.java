/** Operations of the lifecycle. */
@NullMarked
package dev.medialib.testkit.sitefinity.lifecycle;

import org.jspecify.annotations.NullMarked;
