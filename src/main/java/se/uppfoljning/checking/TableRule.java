package se.uppfoljning.checking;

import java.util.List;
import se.uppfoljning.facts.delivery.Finding;

/** One check of a table on its own: everything it finds. */
@FunctionalInterface
interface TableRule {
  /**
   * All of them, in the order they are run: what is wrong with a cell by itself before what is wrong
   * between cells, since a cell that has been told is no longer held against others.
   */
  List<TableRule> ALL = List.of(
      UnitRules::stated,
      BudgetRules::decided,
      SlipRules::magnitude,
      SlipRules::sign,
      SumRules::rowsToTotal,
      SumRules::linesToResult,
      PartRules::withinTheirLine,
      VarianceRules::printed,
      VarianceRules::convention,
      BudgetRules::span,
      ReachRules::forecastBelowSpent,
      ReachRules::costThatShrank,
      OddityRules::planWithoutNumbers,
      OddityRules::varianceAlone,
      OddityRules::comparisonWithoutNumbers,
      OddityRules::internalLines,
      HiddenRules::notSeen,
      ShownRules::otherThanStored);

  List<Finding> check(TableSubject subject);
}
