/** JSON values without a JSON library in any signature, and the value types that models are made of. */
@NullMarked
package dev.medialib.core.json;

import org.jspecify.annotations.NullMarked;
