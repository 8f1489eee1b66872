import type { Day } from '../calendar/civil.js';
import type { Zone } from '../calendar/zone.js';

const MS_DAY = 86_400_000;

/** Civil days of instants that mostly follow each other: the zone is asked once for all of one day. */
export class Days {
  #from = 0;
  #to = 0;
  #day: Day = 0;

  constructor(readonly zone: Zone) {}

  at(instant: number): Day {
    if (!(instant >= this.#from && instant < this.#to)) this.#ask(instant);
    return this.#day;
  }

  #ask(instant: number): void {
    const { zone } = this;
    const offset = zone.offsetAt(instant);
    this.#day = zone.dayAt(instant);
    this.#from = instant;
    this.#to = (this.#day + 1) * MS_DAY - offset;
    // The clocks change before the day ends: maybe back to the day before.
    if (zone.offsetAt(this.#to - 1) !== offset) this.#to = this.#from;
  }
}
