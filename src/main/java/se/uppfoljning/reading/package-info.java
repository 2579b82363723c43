/**
 * A workbook -> tables of cells with addresses, found by layout; a text file of the HR system -> its
 * rows. The only POI and Commons CSV on the way in. Judges nothing: what is odd is in the data it
 * gives.
 */
@NullMarked
package se.uppfoljning.reading;

import org.jspecify.annotations.NullMarked;
