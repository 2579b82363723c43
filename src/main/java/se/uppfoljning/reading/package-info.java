/**
 * A workbook -> tables of cells with addresses, found by layout. The only POI on the way in. Judges
 * nothing: what is odd is in the data it gives.
 */
@NullMarked
package se.uppfoljning.reading;

import org.jspecify.annotations.NullMarked;
