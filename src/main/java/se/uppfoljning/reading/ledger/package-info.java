/**
 * Extracts of the accounts, SIE or columns of text, row by row into sums: no more of the file is in
 * memory than its sums. Knows no organisation and no printed line.
 */
@NullMarked
package se.uppfoljning.reading.ledger;

import org.jspecify.annotations.NullMarked;
