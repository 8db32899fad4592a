/** The name most like the one typed, or undefined when none is close enough to be a slip. */
export function nearestName(wanted: string, names: readonly string[]): string | undefined {
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const ranked = names
    .map((name) => ({ name, slips: slipsBetween(wanted.toLowerCase(), name.toLowerCase()) }))
    .filter(({ slips }) => slips <= allowed)
    .sort((left, right) => left.slips - right.slips);
  return ranked[0]?.name;
}

/** Characters to insert, drop or replace to turn one text into the other. */
function slipsBetween(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [above, character] of [...from].entries()) {
    const next = [above + 1];
    for (let at = 0; at < to.length; at++) {
      const replaced = (row[at] ?? 0) + (character === to[at] ? 0 : 1);
      next.push(Math.min(replaced, (row[at + 1] ?? 0) + 1, (next[at] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
