/** A file's way: arrival, findings, verdict. */
@NullMarked
package se.uppfoljning.facts.delivery;

import org.jspecify.annotations.NullMarked;
