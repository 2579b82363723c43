/** What reading gives: the tables of a workbook, cell by cell, before anyone judges them. */
@NullMarked
package se.uppfoljning.facts.table;

import org.jspecify.annotations.NullMarked;
