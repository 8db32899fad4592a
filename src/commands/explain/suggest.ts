import { explanations } from '../../catalogue/catalogue.js';
import { sameWord } from '../../catalogue/same-word.js';
import { nearest } from '../../format/nearest.js';

const MOST = 5;

/** Codes somebody may have meant: those that hold what was typed, or else those of the nearest name. */
export function suggest(query: string): readonly string[] {
  const word = sameWord(query);
  if (word.length < 3) return [];
  const holding = explanations.filter(({ code, name }) =>
    sameWord(`${code} ${name}`).includes(word),
  );
  const found = holding.length > 0 ? holding : likest(word);
  return found
    .map(({ code }) => code)
    .sort((a, b) => a.length - b.length)
    .slice(0, MOST);
}

function likest(word: string) {
  const spelled = word.includes('.') ? 'code' : 'name';
  const near = nearest(
    word,
    explanations.map((entry) => sameWord(entry[spelled])),
  );
  return explanations.filter((entry) => sameWord(entry[spelled]) === near);
}
