/** Our own workbook, prefilled for one sender and month, or blank. */
@NullMarked
package se.uppfoljning.reporting.template;

import org.jspecify.annotations.NullMarked;
