/**
 * Reads {@code config/} and {@code jobs/} into the records of {@code facts}. A mistake in them is a
 * finding with file and line, and all mistakes are told at once. The only SnakeYAML, and Commons
 * CSV for configuration.
 */
@NullMarked
package se.uppfoljning.setup;

import org.jspecify.annotations.NullMarked;
