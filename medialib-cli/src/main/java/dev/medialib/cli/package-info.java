/** The command {@code medialib} and what its subcommands have in common. */
@NullMarked
package dev.medialib.cli;

import org.jspecify.annotations.NullMarked;
