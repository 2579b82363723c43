/**
 * The file as a package of parts: told by its content, every byte of it checked, within limits,
 * before any part is read. Knows zip and the rules for packages, nothing of workbooks' cells.
 */
@NullMarked
package se.uppfoljning.reading.container;

import org.jspecify.annotations.NullMarked;
