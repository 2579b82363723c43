package se.uppfoljning.sending;

/** How a try to send a message ended. The reasons are Swedish, without addresses or secrets. */
public sealed interface Outcome {

  /**
   * It was handed over.
   *
   * @param place where it can be seen; empty when that is not here
   */
  record Sent(String place) implements Outcome {}

  /**
   * It was surely not handed over: it may be tried again.
   *
   * @param reason a clause, such as "servern svarade 450"
   * @param othersWait whether no other message could be sent now either: the server is not there, is not the
   *     one it should be, or does not let us in
   */
  record Failed(String reason, boolean othersWait) implements Outcome {}

  /**
   * It may have been handed over: trying again could make it two.
   *
   * @param reason a clause
   * @param othersWait whether the server has fallen silent, so that others should wait
   */
  record Uncertain(String reason, boolean othersWait) implements Outcome {}
}
