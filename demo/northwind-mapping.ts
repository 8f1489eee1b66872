import type { Mapping } from '../src/contract/source.js';

/**
 * Orders of Northwind Traders in Jalon's terms: an order is a deal won on the day it was placed; whom an employee
 * reports to is the unit above. Amounts are price × quantity in another table, which no mapping computes.
 */
export const northwindMapping: Mapping = {
  opportunities: {
    $table: 'orders',
    id: 'order_id',
    name: 'ship_name',
    client: 'customer_id',
    owner: 'employee_id',
    status: { constant: 'won' },
    createdAt: 'order_date',
    closedAt: 'order_date',
    source: 'ship_country',
  },
  people: {
    $table: 'employees',
    id: 'employee_id',
    name: 'last_name',
    unit: 'employee_id',
    team: 'reports_to',
  },
  units: {
    $table: 'employees',
    id: 'employee_id',
    name: 'last_name',
    level: { constant: 'team' },
    parent: 'reports_to',
  },
};

export const northwindOptions = {
  mapping: northwindMapping,
  timeZone: 'America/Los_Angeles',
  currency: 'USD',
};
