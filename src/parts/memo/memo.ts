/** Keeps one value until what it was made of differs. */
export function memo<T>(): (of: readonly unknown[], make: () => T) => T {
  let known: readonly unknown[] | undefined;
  let value: T;
  return (of, make) => {
    if (!known || of.some((part, i) => part !== known![i])) value = make();
    known = of;
    return value;
  };
}
