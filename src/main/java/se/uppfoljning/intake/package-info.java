/**
 * Which files came: settle, copy, digest, keep. Knows files and folders, never opens a workbook.
 */
@NullMarked
package se.uppfoljning.intake;

import org.jspecify.annotations.NullMarked;
