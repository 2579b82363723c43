/** The accounts: how an extract of them looks, and which account belongs to which printed line. */
@NullMarked
package se.uppfoljning.facts.ledger;

import org.jspecify.annotations.NullMarked;
