/** The commands and what a person sees of them. The only picocli. Imports {@code jobs}. */
@NullMarked
package se.uppfoljning.cli;

import org.jspecify.annotations.NullMarked;
