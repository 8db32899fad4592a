import { type Explanation, explanations } from './catalogue.js';
import { type ModulePair, modulePair } from './module-pair.js';
import { poolAnswerIn } from './pool.js';
import { numberedErrors } from './runtimes/numbers.js';
import { sameWord } from './same-word.js';

/**
 * Everything a name, a number or a pasted message may stand for. A number may be a custom code, a
 * code of the pool and an exit status at once, so all its meanings are found.
 */
export function find(query: string): readonly Explanation[] {
  const text = query.trim();
  if (/^\d+$/.test(text)) return explanations.filter(({ number }) => number === Number(text));
  const pair = modulePair(text);
  if (pair) return numbered(pair);
  const custom = /custom error:? *\(?(\d+)/i.exec(text)?.[1];
  if (custom !== undefined) return coded(`Custom.${custom}`);
  const exact = named(text);
  return exact.length > 0 ? exact : quoted(text);
}

/** The errors that known runtimes give these numbers, the newest first, each with those runtimes. */
function numbered({ index, error }: ModulePair): readonly Explanation[] {
  const hits = numberedErrors.filter((entry) => entry.index === index && entry.error === error);
  const codes = new Set(hits.map(({ pallet, name }) => `${pallet}.${name}`));
  return [...codes].flatMap((code) => {
    const specs = hits.filter(({ pallet, name }) => `${pallet}.${name}` === code);
    return coded(code).map((entry) => ({
      ...entry,
      specs: specs.map(({ spec }) => spec).reverse(),
    }));
  });
}

/** By code, by name, or by the beginning of a pallet and a name: `subtensor.AmountTooLow`. */
function named(text: string): readonly Explanation[] {
  const word = sameWord(text);
  if (!/[a-z]/.test(word)) return [];
  const [, pallet = '', name] = /^(?:(.*)\.)?(.*)$/.exec(word) ?? [];
  return explanations.filter((entry) => {
    const code = sameWord(entry.code);
    return code === word || (sameWord(entry.name) === name && code.startsWith(pallet));
  });
}

/** What a message quotes: `Pallet.Name` in a sentence, `{"token":"Frozen"}`, or a pool's own words. */
function quoted(text: string): readonly Explanation[] {
  const words = text.match(/[A-Za-z]\w*/g) ?? [];
  const pairs = words.flatMap((word, at) => coded(`${word}.${words[at + 1]}`));
  if (pairs.length > 0) return [...new Set(pairs)];
  const bare = /^\{"(\w+)":(?:null|\{\})\}$/.exec(text.replace(/\s/g, ''))?.[1];
  if (bare) return coded(`Dispatch.${bare}`);
  const said = poolAnswerIn(text);
  return said ? explanations.filter(({ kind, name }) => kind === 'pool' && name === said.name) : [];
}

const coded = (code: string): readonly Explanation[] =>
  explanations.filter((entry) => sameWord(entry.code) === sameWord(code));
