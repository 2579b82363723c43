/** Test cases as readable text, and what is built from them. Used by the tests of all rooms. */
@NullMarked
package se.uppfoljning.cases;

import org.jspecify.annotations.NullMarked;
