/** Saves a text or a Blob as a file. A Blob link is no fetch and no navigation, so no content security policy is in its way. */
export function download(content: string | Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(
    content instanceof Blob ? content : new Blob([content], { type: 'text/csv;charset=utf-8' }),
  );
  link.download = name;
  link.click();
  // Some browsers read the Blob only after the click is over.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
