import { describe, expect, test } from 'vitest';
import { findChromium, playwrightPlaces, usualPlaces } from '../../tools/chromium.mjs';

describe('finding a browser', () => {
  test('CHROME_PATH comes first', () => {
    expect(findChromium({ CHROME_PATH: process.execPath })).toBe(process.execPath);
  });

  test('a CHROME_PATH that leads nowhere is an error and no reason to take another', () => {
    expect(() => findChromium({ CHROME_PATH: '/nowhere/chrome' })).toThrow(/CHROME_PATH/);
  });

  test('Linux: by name along PATH', () => {
    const places = usualPlaces('linux', { PATH: '/a:/b' }, '/home/me');
    expect(places[0]).toBe('/a/chromium');
    expect(places).toContain('/b/google-chrome');
    expect(places).toContain('/usr/bin/chromium');
  });

  test('macOS: applications of the machine and of the person', () => {
    const places = usualPlaces('darwin', {}, '/Users/me');
    expect(places).toContain('/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(places).toContain('/Users/me/Applications/Chromium.app/Contents/MacOS/Chromium');
  });

  test('Windows: program files, where the variables are set', () => {
    const places = usualPlaces('win32', { PROGRAMFILES: 'C:\\Program Files' }, 'C:\\Users\\me');
    expect(places).toContain('C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe');
    expect(places).toHaveLength(3);
  });

  test("Playwright's cache: the newest first, and only Chromium", () => {
    const list = (): string[] => [
      'chromium-900',
      'firefox-1',
      'chromium-1200',
      'chromium_headless_shell-1',
    ];
    const places = playwrightPlaces(
      'linux',
      { PLAYWRIGHT_BROWSERS_PATH: '/cache' },
      '/home/me',
      list,
    );
    expect(places[0]).toBe('/cache/chromium-1200/chrome-linux64/chrome');
    expect(places.at(-1)).toBe('/cache/chromium-900/chrome-linux/chrome');
  });

  test('no cache is no fault', () => {
    expect(playwrightPlaces('linux', { PLAYWRIGHT_BROWSERS_PATH: '/nowhere' }, '/home/me')).toEqual(
      [],
    );
  });
});
