/** The same things with one of them before or after its neighbour; as they were where there is none. */
export function swapped<Thing>(things: readonly Thing[], index: number, by: -1 | 1): Thing[] {
  const next = [...things];
  const [one, other] = [things[index], things[index + by]];
  if (one === undefined || other === undefined) return next;
  next[index] = other;
  next[index + by] = one;
  return next;
}
