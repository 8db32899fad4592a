import { universal } from '../commands/options/universal.js';

const flagsOf = Object.values(universal).map(({ flags }) => flags);
const namesIn = (flags: string) => flags.match(/(?<=^|[ ,])--?[a-z][a-z-]*/gi) ?? [];
const switches = new Set(flagsOf.filter((flags) => !flags.includes('<')).flatMap(namesIn));
const valued = new Set(flagsOf.filter((flags) => flags.includes('<')).flatMap(namesIn));

/** The first two words that are no options: options of every command may stand before and between them. */
export function leadingWords(argv: readonly string[]): readonly string[] {
  const words: string[] = [];
  for (let at = 0; at < argv.length && words.length < 2; at += 1) {
    const word = argv[at] ?? '';
    if (!word.startsWith('-')) words.push(word);
    else if (valued.has(word)) at += 1;
    else if (!isUniversal(word)) break;
  }
  return words;
}

const isUniversal = (word: string): boolean =>
  switches.has(word) ||
  valued.has(word.split('=', 1)[0] ?? '') ||
  (/^-[a-z]{2,}$/i.test(word) && [...word.slice(1)].every((letter) => switches.has(`-${letter}`)));
