/** What an activity is to the facts; several bits may be set. */
export const ATTEMPT = 1;
export const INBOUND_TEXT = 2;
export const ANSWERED_CALL = 4;
/** An outbound text by a person. */
export const HUMAN_TEXT = 8;
export const CALL = 16;

/** The activities that count, by account and in time order (at one instant, in table order). */
export interface EventIndex {
  /** Events of account code a: positions `first[a] … first[a + 1]`. */
  readonly first: Uint32Array;
  readonly at: Float64Array;
  readonly what: Uint8Array;
  /** Civil day, of attempts only. */
  readonly day: Int32Array;
  /** List code, 0: every list. */
  readonly list: Uint32Array;
  readonly person: Uint32Array;
  /** Seconds of calls, NaN where unknown. */
  readonly seconds: Float64Array;
  /** Row in the table `activities`. */
  readonly row: Uint32Array;
  /** Activities whose account the table `accounts` lacks. */
  readonly unknownAccounts: number;
  /** Whether some activity is a call and calls say how they ended. */
  readonly hasOutcome: boolean;
  readonly hasCalls: boolean;
  readonly hasSeconds: boolean;
  readonly hasPerson: boolean;
}
