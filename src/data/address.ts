/** Where the code runs; null outside a page or worker. */
const here = (): URL | null =>
  typeof location === 'object' && location ? new URL(location.href) : null;

/** An address for a message: origin and path, without the query and the credentials, which may be secret. */
export function addressOf(url: string): string {
  try {
    const { protocol, host, pathname } = new URL(url, here() ?? undefined);
    const path = pathname.length > 80 ? pathname.slice(0, 79) + '…' : pathname;
    return /^(https?|file):$/.test(protocol) ? `${protocol}//${host}${path}` : `${protocol}…`;
  } catch {
    return url.replace(/[?#].*/s, '');
  }
}

/** Whether an address is of the page's own origin; outside a page every address is. */
export function isOwnOrigin(url: string): boolean {
  const base = here();
  return !base || new URL(url, base).origin === base.origin;
}
