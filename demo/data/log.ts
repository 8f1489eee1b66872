/** What happened, in the order of the simulation; times in civil seconds. One array a field, so that 200,000 events stay cheap. */
export class ActivityLog {
  readonly at: number[] = [];
  readonly account: string[] = [];
  readonly list: (string | null)[] = [];
  readonly person: (string | null)[] = [];
  readonly kind: ('text' | 'call' | 'email')[] = [];
  readonly direction: ('out' | 'in')[] = [];
  readonly outcome: (string | null)[] = [];
  readonly seconds: (number | null)[] = [];
  readonly automated: boolean[] = [];

  add(
    at: number,
    account: string,
    list: string | null,
    person: string | null,
    kind: 'text' | 'call' | 'email',
    direction: 'out' | 'in',
    outcome: string | null = null,
    seconds: number | null = null,
    automated = false,
  ): number {
    this.account.push(account);
    this.list.push(list);
    this.person.push(person);
    this.kind.push(kind);
    this.direction.push(direction);
    this.outcome.push(outcome);
    this.seconds.push(seconds);
    this.automated.push(automated);
    return this.at.push(at) - 1;
  }
}

export interface OptOut {
  account: string;
  scope: 'full' | 'partial';
  source: 'text' | 'call' | 'file';
  at: number;
  revokedAt: number | null;
}

export interface Appointment {
  account: string;
  person: string;
  list: string;
  bookedAt: number;
  startsAt: number;
  status: 'booked' | 'kept' | 'missed';
}

export interface Sale {
  account: string;
  person: string;
  soldAt: number;
  amount: number;
  category: 'accessory' | 'device';
  /** Index in the activity log, null: the till did not say. */
  activity: number | null;
}

/** Everything that the simulation writes down. */
export class Journal {
  readonly activities = new ActivityLog();
  readonly optOuts: OptOut[] = [];
  readonly appointments: Appointment[] = [];
  readonly sales: Sale[] = [];
}
