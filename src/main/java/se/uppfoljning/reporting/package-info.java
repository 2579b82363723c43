/**
 * An edition -> bytes: workbook, mail, CSV, manifest. The only POI on the way out. No business
 * arithmetic: every number it prints is a figure it was given.
 */
@NullMarked
package se.uppfoljning.reporting;

import org.jspecify.annotations.NullMarked;
