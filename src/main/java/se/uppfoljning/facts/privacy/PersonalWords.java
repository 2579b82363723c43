package se.uppfoljning.facts.privacy;

import java.util.List;

/**
 * The words by which text about a person is known (V21). Letters count without regard to case.
 *
 * @param firstNames given names; one alone is no person, since houses and storms have them too
 * @param lastNames family names; every name that ends in -sson is one besides
 * @param diagnoses illnesses; a word that ends in * stands for all that begin so
 * @param titles what may stand before the name of somebody who answers for a figure, such as
 *     "enhetschef"; a word that begins with * stands for all that end so
 * @param placeWords what makes a name beside it that of a place, a company or a column, such as
 *     "gatan"; a word that begins with * stands for all that end so
 * @param allowed texts that are no person's though they look so, such as the name of a street
 */
public record PersonalWords(
    List<String> firstNames,
    List<String> lastNames,
    List<String> diagnoses,
    List<String> titles,
    List<String> placeWords,
    List<String> allowed) {
  public PersonalWords {
    firstNames = List.copyOf(firstNames);
    lastNames = List.copyOf(lastNames);
    diagnoses = List.copyOf(diagnoses);
    titles = List.copyOf(titles);
    placeWords = List.copyOf(placeWords);
    allowed = List.copyOf(allowed);
  }
}
