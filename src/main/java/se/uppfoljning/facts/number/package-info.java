/** Numbers as people and systems write them. */
@NullMarked
package se.uppfoljning.facts.number;

import org.jspecify.annotations.NullMarked;
