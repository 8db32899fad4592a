/** The name most like the one typed, or undefined when none is close enough to be a slip. */
export function nearestName(wanted: string, names: readonly string[]): string | undefined {
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const ranked = names
    .map((name) => ({ name, slips: slipsBetween(wanted.toLowerCase(), name.toLowerCase()) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((left, right) => left.slips - right.slips);
  return ranked[0]?.name;
}

/** Characters to insert, drop, replace or swap with their neighbour to turn one text into the other. */
function slipsBetween(from: string, to: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (let line = 0; line < from.length; line++) {
    const next = [line + 1];
    for (let at = 0; at < to.length; at++) {
      const isSame = from[line] === to[at];
      const isSwapped = at > 0 && from[line] === to[at - 1] && from[line - 1] === to[at];
      next.push(
        Math.min(
          (row[at] ?? 0) + (isSame ? 0 : 1),
          (row[at + 1] ?? 0) + 1,
          (next[at] ?? 0) + 1,
          isSwapped ? (before[at - 1] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
