/** By what text about a person is known, which no delivery may hold. */
@NullMarked
package se.uppfoljning.facts.privacy;

import org.jspecify.annotations.NullMarked;
