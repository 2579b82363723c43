package se.uppfoljning.facts.ledger;

/** What a column of an extract holds. Others, such as texts, are not read. */
public enum LedgerField {
  /** The account; a name may stand after its digits. */
  ACCOUNT,
  /** The organisation, by its code in the accounts or by code, name or synonym. */
  ORG,
  /** The change of the month or the row, debit +, credit −. */
  AMOUNT,
  DEBIT,
  CREDIT,
  /** The month the row is booked in, as 2023-08 or 202308. */
  PERIOD,
  /** The day it is booked on, as 2023-08-31 or 20230831. Counts where there is no period. */
  DATE
}
