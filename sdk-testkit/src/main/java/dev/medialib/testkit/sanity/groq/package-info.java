/** Evaluation of GROQ queries, by the published specification. */
@NullMarked
package dev.medialib.testkit.sanity.groq;

import org.jspecify.annotations.NullMarked;
