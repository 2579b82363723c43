/** Variances, sums and rounding of the operating economy (handbook 2). */
@NullMarked
package se.uppfoljning.computing.economy;

import org.jspecify.annotations.NullMarked;
