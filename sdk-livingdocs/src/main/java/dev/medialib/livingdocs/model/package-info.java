/** What the Livingdocs Public API answers. */
@NullMarked
package dev.medialib.livingdocs.model;

import org.jspecify.annotations.NullMarked;
