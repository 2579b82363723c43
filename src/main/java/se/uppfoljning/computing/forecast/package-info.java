/** What the year will end at, by our own reckoning beside the units'. */
@NullMarked
package se.uppfoljning.computing.forecast;

import org.jspecify.annotations.NullMarked;
