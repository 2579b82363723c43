/**
 * What a sender is told: a receipt, or everything there is to correct, in words and in the sender's
 * own workbook.
 */
@NullMarked
package se.uppfoljning.reporting.answer;

import org.jspecify.annotations.NullMarked;
