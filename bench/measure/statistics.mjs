/** The middle of a list, and where its middle half begins and ends. */
export function spread(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))];
  return { median: at(0.5), low: at(0.25), high: at(0.75) };
}

/** Each round's quotient: load that comes and goes strikes both of a round. */
export const ratios = (numbers, bases) => numbers.map((number, round) => number / bases[round]);
