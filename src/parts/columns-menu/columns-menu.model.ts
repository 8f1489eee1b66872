/** A column that a person may show. */
export interface ColumnChoice {
  id: string;
  label: string;
  shown: boolean;
  pinned: boolean;
  /** It names the rows and cannot be hidden. */
  fixed?: boolean;
  /** Why it cannot be shown. */
  unavailable?: string | undefined;
  /** Ways to reckon it, the default first; `id` is one of them. */
  variants?: readonly { id: string; label: string }[] | undefined;
}

/** All columns as listed: the shown ones in their order, each other one after its neighbour of the default order. */
export function listed(all: readonly string[], shown: readonly string[]): string[] {
  const order = [...shown];
  all.forEach((id, i) => {
    if (order.includes(id)) return;
    // Its nearest neighbour before it; every earlier one is in the order by now.
    order.splice(i === 0 ? 0 : order.indexOf(all[i - 1]!) + 1, 0, id);
  });
  return order;
}

/** Shown columns after one is shown or hidden, in listed order. */
export const toggled = (order: readonly string[], shown: readonly string[], id: string): string[] =>
  order.filter((other) => (other === id ? !shown.includes(id) : shown.includes(other)));
