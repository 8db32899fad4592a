import { explanations } from './catalogue.js';
import { sameWord } from './same-word.js';

const MOST = 5;

/** Codes somebody may have meant, the nearest first; none when nothing is near. */
export function suggest(query: string): readonly string[] {
  const word = sameWord(query);
  if (word.length < 3) return [];
  const near = explanations
    .map(({ code, name }) => ({ code, away: distanceTo(word, sameWord(name), sameWord(code)) }))
    .filter(({ away }) => away <= Math.max(1, word.length / 4));
  return [...near]
    .sort((a, b) => a.away - b.away || a.code.length - b.code.length)
    .slice(0, MOST)
    .map(({ code }) => code);
}

/** Edits to the nearer of a name and a code; a part of either comes before any edit. */
function distanceTo(word: string, name: string, code: string): number {
  if (code.includes(word) || name.includes(word)) return 0;
  return Math.min(edits(word, name), word.includes('.') ? edits(word, code) : Infinity);
}

/** Letters to add, drop or change to make one word of the other. */
function edits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [line, letter] of [...from].entries()) {
    const next = [line + 1];
    for (let at = 1; at <= to.length; at += 1) {
      const changed = (row[at - 1] ?? 0) + (letter === to[at - 1] ? 0 : 1);
      next.push(Math.min(changed, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
