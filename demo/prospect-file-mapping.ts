import type { Mapping } from '../src/contract/source.js';

/** A file of prospective buyers: accounts that nobody has called yet; education takes the place of the list. */
export const prospectFileMapping: Mapping = {
  accounts: {
    $table: 'ProspectiveBuyer',
    id: 'ProspectiveBuyerKey',
    name: 'LastName',
    list: 'Education',
    brand: 'Occupation',
    store: 'StateProvinceCode',
  },
};

/** Shifts of a call centre: an order takes the place of an appointment. */
export const shiftMapping: Mapping = {
  accounts: {
    $table: 'FactCallCenter',
    id: 'FactCallCenterID',
    list: 'WageType',
    brand: 'Shift',
    month: { constant: '2014-05' },
    appointments: 'Orders',
  },
};

export const prospectFileOptions = {
  mapping: prospectFileMapping,
  timeZone: 'America/Los_Angeles',
  currency: 'USD',
};
