import fc, { type Arbitrary } from 'fast-check';
import { pick } from './pick.js';

/** The zone of a dataset and the month around which all of its dates lie. */
export interface Era {
  timeZone: string;
  /** Months since year 0. */
  month: number;
  /** Civil days (days since 1970) that deserve attention: the clock changes, the month or the year ends. */
  edges: number[];
}

const day = (text: string): number => Date.UTC(...parts(text)) / 86_400_000;

function parts(text: string): [number, number, number] {
  const [year, month, date] = text.split('-').map(Number);
  return [year!, month! - 1, date!];
}

/** Days on which the clocks change, by zone. */
const changes: Record<string, string[]> = {
  'America/Toronto': ['2026-03-08', '2026-11-01', '2024-03-10'],
  'Europe/Paris': ['2026-03-29', '2026-10-25', '2024-10-27'],
  'Pacific/Auckland': ['2026-04-05', '2026-09-27', '2024-09-29'],
  'Asia/Kathmandu': [],
};
/** Leap day, year end, ends of usual fiscal years. */
const ends = ['2024-02-29', '2026-12-31', '2027-01-01', '2026-06-30', '2025-03-31'];

const monthOf = (text: string): number =>
  Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7)) - 1;

export const firstDay = (month: number): number =>
  Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000;

export const dayText = (days: number): string =>
  new Date(days * 86_400_000).toISOString().slice(0, 10);

export const monthText = (month: number): string => dayText(firstDay(month)).slice(0, 7);

export const era: Arbitrary<Era> = pick(...Object.keys(changes)).chain((timeZone) =>
  fc.oneof(pick(...changes[timeZone]!, ...ends), pick(...ends)).map((centre) => {
    const month = monthOf(centre);
    const edges = [month - 1, month, month + 1, month + 2].map(firstDay);
    return { timeZone, month, edges: [day(centre), day(centre), ...edges] };
  }),
);
