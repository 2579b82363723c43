package se.uppfoljning.facts.extract;

import java.util.List;

/**
 * What the HR system calls a group.
 *
 * @param group which
 * @param words its codes and names; at least one
 */
public record GroupWords(StaffGroup group, List<String> words) {
  public GroupWords {
    words = List.copyOf(words);
  }
}
