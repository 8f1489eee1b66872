import type { Page } from 'playwright';
import { expect } from 'vitest';

/** Whether the focused element, through shadow roots, matches. */
export const isAt = (page: Page, selector: string) =>
  page.evaluate((wanted) => {
    let at = document.activeElement;
    while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
    return !!at?.matches(wanted);
  }, selector);

/** Presses a key until the focus is there. */
export async function go(page: Page, key: string, selector: string, most = 80): Promise<void> {
  for (let i = 0; i < most && !(await isAt(page, selector)); i++) await page.keyboard.press(key);
  expect(await isAt(page, selector), `${key} reaches ${selector}`).toBe(true);
}
