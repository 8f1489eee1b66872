/** Address of the classic script that this code runs from; read while it is evaluated, as it is null afterwards. */
const script =
  typeof document === 'object' && document.currentScript instanceof HTMLScriptElement
    ? document.currentScript.src
    : '';

/** Address of the worker's file: as given, else `jalon-worker.js` beside the script. */
export function workerUrl(given: boolean | string | undefined): URL {
  return typeof given === 'string' && given !== ''
    ? new URL(given, document.baseURI)
    : new URL('jalon-worker.js', script || document.baseURI);
}

let policy: { createScriptURL(url: string): unknown } | undefined;

/** The address as the page's Trusted Types demand it; throws where they forbid the policy `jalon`. */
export function trusted(url: URL): string {
  const factory = (
    globalThis as { trustedTypes?: { createPolicy(name: string, rules: object): typeof policy } }
  ).trustedTypes;
  policy ??= factory?.createPolicy('jalon', { createScriptURL: (address: string) => address });
  return (policy ? policy.createScriptURL(url.href) : url.href) as string;
}
