import { describe, expect, it } from 'vitest';
import { datasetJsonSchema } from '../../src/data/schema/json-schema.js';
import { tableSpecs } from '../../src/data/schema/tables.js';

interface Node {
  properties: Record<string, Node>;
  required?: string[];
  anyOf: Node[];
  $defs: Record<string, Node>;
  items: Node;
  [key: string]: unknown;
}
const schema = datasetJsonSchema() as unknown as Node;

describe('JSON Schema', () => {
  it('has the top level and each table as rows and as columns', () => {
    expect(schema.required).toEqual(['jalon']);
    expect(schema.properties['jalon']).toMatchObject({ const: 1 });
    for (const [name, { columns }] of Object.entries(tableSpecs)) {
      const [rows, table] = schema.properties[name]!.anyOf as [Node, Node];
      const required = Object.keys(columns).filter((column) => columns[column]!.required);
      for (const one of [rows.items, table]) {
        expect(Object.keys(one.properties)).toEqual(Object.keys(columns));
        expect(one.required).toEqual(required);
      }
    }
  });

  it('says what a cell may be', () => {
    const account = schema.properties['accounts']!.anyOf[0]!.items.properties;
    expect(account['id']).toEqual({ $ref: '#/$defs/id' });
    expect(schema.$defs['id']!.anyOf.map(({ type }) => type)).toEqual(['string', 'integer']);
    expect(JSON.stringify(account['reached'])).toMatch(/boolean.*null/);
    const deal = schema.properties['opportunities']!.anyOf[0]!.items.properties;
    expect(deal['status']).toMatchObject({
      enum: ['open', 'won', 'lost', 'cancelled', 'on-hold', 'abandoned'],
    });
    expect(deal['probability']!.anyOf[0]).toMatchObject({ type: 'number', minimum: 0, maximum: 1 });
    expect(deal['team']!.anyOf[0]!.items.properties['person']).toBeDefined();
    expect(deal['tags']!.anyOf[0]!.items).toEqual({ $ref: '#/$defs/id' });
  });

  it('is plain JSON', () => {
    expect(JSON.parse(JSON.stringify(schema))).toEqual(schema);
  });
});
