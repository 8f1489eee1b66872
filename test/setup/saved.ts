import { waitUntil } from '@open-wc/testing';

/** What an act saves as a file: it is caught, not saved. */
export async function saved(act: () => unknown): Promise<{ name: string; blob: Blob }> {
  let name = '';
  let blob: Blob | null = null;
  const { createObjectURL } = URL;
  const { click } = HTMLAnchorElement.prototype;
  URL.createObjectURL = (given: Blob) => ((blob = given), 'data:,');
  HTMLAnchorElement.prototype.click = function () {
    name = this.download;
  };
  try {
    await act();
    await waitUntil(() => name !== '', 'a download');
  } finally {
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
  }
  return { name, blob: blob! };
}
