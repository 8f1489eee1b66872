export function usualPlaces(
  platform?: NodeJS.Platform,
  env?: Record<string, string | undefined>,
  home?: string,
): string[];
export function playwrightPlaces(
  platform?: NodeJS.Platform,
  env?: Record<string, string | undefined>,
  home?: string,
  list?: (folder: string) => string[],
): string[];
export function findChromium(env?: Record<string, string | undefined>): string | null;
export const howToGetOne: string;
export function requireChromium(): string;
export function chromiumArgs(): string[];
