/** The configuration of the project and the health of the server, as {@link dev.medialib.livingdocs.LivingdocsClient} returns them. */
@NullMarked
package dev.medialib.livingdocs.project;

import org.jspecify.annotations.NullMarked;
