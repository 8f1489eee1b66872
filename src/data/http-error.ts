import { JalonError, type ErrorCode } from '../contract/error.js';

const kinds: Readonly<Record<number, [ErrorCode, string, string]>> = {
  401: ['auth', 'asks for a sign-in', 'Sign in, then load again.'],
  403: ['auth', 'may not be read by this person', 'Ask its owner for access.'],
  404: ['not-found', 'is not there', 'Check the address.'],
  410: ['not-found', 'is no longer there', 'Ask its owner for the new address.'],
  429: ['rate-limit', 'was asked for too often', 'Load again later.'],
};
const other: (typeof kinds)[number] = ['http', 'answered with an error', 'Load again later.'];

/** The error that an answer stands for. `now` in epoch milliseconds, for `Retry-After`. */
export function httpError({ status, headers }: Response, where: string, now: number): JalonError {
  const [code, what, advice] = kinds[status] ?? other;
  return new JalonError(code, `${where} ${what} (HTTP ${status}). ${advice}`, {
    status,
    retryAt: retryAt(headers.get('retry-after'), now),
    detail: { status },
  });
}

const MONTHS = 'JanFebMarAprMayJunJulAugSepOctNovDec';

/** Epoch milliseconds of `Retry-After`: seconds, or an HTTP date. Undefined where it says neither. */
function retryAt(text: string | null, now: number): number | undefined {
  if (text && /^\d+$/.test(text)) return now + Number(text) * 1000;
  const parts = /(\d\d) (\w{3}) (\d{4}) (\d\d):(\d\d):(\d\d) GMT$/.exec(text ?? '');
  if (!parts) return undefined;
  const month = MONTHS.indexOf(parts[2]!) / 3;
  const [, day, , year, hour, minute, second] = parts.map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return month >= 0 ? Date.UTC(year, month, day, hour, minute, second) : undefined;
}
