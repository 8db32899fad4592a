/** So many whole numbers at the most, evenly from one to a later one, both among them. */
export function spread(from: number, to: number, most: number): readonly number[] {
  const steps = Math.min(most - 1, to - from);
  if (steps <= 0) return [to];
  return Array.from({ length: steps + 1 }, (_, index) =>
    Math.round(from + ((to - from) * index) / steps),
  );
}
