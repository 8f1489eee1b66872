import type { NumberArray } from '../../data/columns.js';

/** What an activity is to the facts; several bits may be set. */
export const ATTEMPT = 1;
export const INBOUND_TEXT = 2;
export const ANSWERED_CALL = 4;
/** An outbound text by a person. */
export const HUMAN_TEXT = 8;
/** A call of known duration. */
export const TIMED_CALL = 16;
/** An attempt by the rep of the one row it counts for. */
export const OWN = 32;

/** In `EventIndex.row`: the account has several rows. */
export const SEVERAL = 0xffffffff;

/** The activities that count; 5 bytes each beside the table's own columns, 9 where it is not in the order of time. */
export interface EventIndex {
  /** Rows of the table `activities` in the order of time (at one instant, of the table); null: they stand so. */
  readonly order: Uint32Array | null;
  /** By row of the table, as all below. */
  readonly at: Float64Array;
  /** 0: does not count. */
  readonly what: Uint8Array;
  /** Row of the base + 1; 0: none, as its account is on other lists; or `SEVERAL`. */
  readonly row: Uint32Array;
  readonly account: Uint32Array;
  /** List codes, 0: every list. */
  readonly list: Uint32Array | null;
  readonly person: Uint32Array | null;
  readonly seconds: NumberArray | null;
  /** Activities whose account the table `accounts` lacks. */
  readonly unknownAccounts: number;
  /** Whether some activity is a call and calls say how they ended. */
  readonly hasOutcome: boolean;
  readonly hasCalls: boolean;
  readonly hasSeconds: boolean;
  readonly hasPerson: boolean;
}
