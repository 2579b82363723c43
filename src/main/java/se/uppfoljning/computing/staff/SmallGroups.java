package se.uppfoljning.computing.staff;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppfoljning.facts.extract.StaffGroup;
import se.uppfoljning.facts.extract.StaffGroup.Split;

/**
 * What is not told since a group of one to ten persons stands behind it (V13; LKBR 11:6), and what
 * it could be worked out from.
 *
 * <p>The cells are divided in three ways at once: by sex, by age and by area.
 *
 * <ul>
 *   <li>Of an organisation, total = women + men = the three bands. With one part hidden alone, the
 *       total minus the others would give it; so if one part is small, its whole split is hidden.
 *   <li>Of a group, committee = the sum of the areas. With one area hidden alone, the committee
 *       minus the other areas would give it; so if an area has a small cell in the total or in a
 *       split, that total or split is hidden for every area. The committee's own stays, unless one
 *       of its own groups is small: all areas together are what is left to tell.
 * </ul>
 *
 * <p>Sex and age are never crossed, and neither hours nor persons are figures, so there is nothing
 * to subtract with but percentages. The long-term share is hidden with the total. Groups of nobody
 * are small in no sense, but in a hidden split they are hidden with the others: which group is
 * empty would say that another is the whole.
 */
record SmallGroups(StaffHours hours, List<String> areas) {

  /** Whether a split of the committee is hidden; the total when it is null. */
  boolean hideCommittees(@Nullable Split split) {
    return hasSmall(areas, split);
  }

  /** Whether a split of the areas is hidden, for all of them; the total when it is null. */
  boolean hideAreas(@Nullable Split split) {
    return areas.stream().anyMatch(area -> hasSmall(List.of(area), split));
  }

  private boolean hasSmall(List<String> orgs, @Nullable Split split) {
    Stream<GroupHours> cells = split == null
        ? Stream.of(hours.of(orgs))
        : StaffGroup.of(split).stream().map(group -> hours.of(orgs, group));
    return cells.anyMatch(GroupHours::isSmall);
  }
}
