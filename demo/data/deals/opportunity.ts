export type Status = 'open' | 'won' | 'lost' | 'cancelled' | 'on-hold' | 'abandoned';

/** A row of the table `opportunities`. */
export interface Opportunity {
  id: string;
  name: string;
  client: string;
  prospect: boolean;
  owner: string | null;
  team: { person: string; role: string }[] | null;
  pipeline: string | null;
  stage: string | null;
  status: Status;
  amount: number | null;
  probability: number | null;
  createdAt: string;
  closedAt: string | null;
  expectedCloseOn: string | null;
  tags: string[];
  source: string;
  lostReason: string | null;
  contact: string;
  jobTitle: string;
  company: string;
  industry: string;
  nextAction: string | null;
  nextActionOn: string | null;
  lastContactAt: string | null;
}

/** A row of the table `documents`. */
export interface Document {
  id: string;
  opportunity: string;
  number: string;
  version: number;
  type: string;
  template: string;
  status: 'in-progress' | 'signed' | 'refused' | 'expired' | 'cancelled';
  issuedOn: string;
  decidedOn: string | null;
  recurringFees: number;
  exceptionalFees: number;
  signatory: string;
  entity: string;
}
