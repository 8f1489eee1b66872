/** An address in full; outside a page or worker there is no base. */
const full = (url: string): URL => new URL(url, globalThis.location?.href);

/** An address for a message: origin and path, without the query and the credentials, which may be secret. */
export function addressOf(url: string): string {
  try {
    const { protocol, host, pathname } = full(url);
    const path = pathname.length > 80 ? pathname.slice(0, 79) + '…' : pathname;
    return /^(https?|file):$/.test(protocol) ? `${protocol}//${host}${path}` : `${protocol}…`;
  } catch {
    return url.replace(/[?#].*/s, '');
  }
}

/** Whether an address is of the page's own origin; outside a page every address is. */
export const isOwnOrigin = (url: string): boolean =>
  !globalThis.location || full(url).origin === location.origin;
