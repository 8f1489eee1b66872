/** A copy with room for twice as many values as are needed. */
export function grown<T extends Float64Array | Uint32Array | Int32Array>(
  type: new (length: number) => T,
  values: T,
  needed: number,
): T {
  const copy = new type(needed * 2);
  copy.set(values);
  return copy;
}
