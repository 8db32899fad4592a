import { refuse } from '../../errors.js';
import { option } from '../define/option.js';
import { parseBlockNumber } from './block.js';
import { fileText, wholeText } from './texts.js';

/** A weight as it was written; beside --uids it names no uid itself. */
export type TypedEntry = { readonly uid: string | undefined; readonly weight: string };

const NUMBER = '[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?%?';
const ENTRY = ` *([0-9]{1,5}:)?${NUMBER} *`;
const LAST_BLOCK = 4_294_967_295;

export const weights = option({
  flags: '--weights <uid:weight,…>',
  summary: 'uids and their weights, such as 1:0.5,2:0.5 or 1:75%,2:25%; with --uids weights alone',
  text: {
    type: 'string',
    pattern: `^${ENTRY}(,${ENTRY})*$`,
    examples: ['1:0.5,2:0.5', '1:75%,2:25%'],
  },
  parse: parseWeights,
});

export const uids = option({
  flags: '--uids <uid,…>',
  summary: 'whose the numbers after --weights are, in the same order',
  text: { type: 'string', pattern: '^ *[0-9]{1,5} *(, *[0-9]{1,5} *)*$', examples: ['1,2'] },
  parse: (text): readonly string[] => text.split(',').map((uid) => uid.trim()),
});

export const weightsFile = option({
  flags: '--weights-file <file>',
  summary: 'CSV or JSON file with uids and weights instead of --weights; - is standard input',
  text: fileText,
  parse: (file) => file,
});

/** The ways to write weights; see weights/given. */
export const weightInput = { weights, uids, weightsFile } as const;

/** How weights may be set, `auto` being what the subnet demands. */
export const modes = ['auto', 'plain', 'hash', 'timelock'] as const;
export type AskedMode = (typeof modes)[number];

export const mode = option({
  flags: '--mode <way>',
  summary:
    'plain, hash (reveal it later) or timelock (the chain opens it); auto is what the subnet demands',
  fallback: 'auto',
  choices: modes,
  text: { type: 'string', enum: modes },
  parse: parseMode,
});

export const computedAt = option({
  flags: '--computed-at <block>',
  summary: 'block whose neurons the weights are meant for; refuses a uid that changed hands since',
  text: wholeText(0, LAST_BLOCK),
  parse: parseBlockNumber,
});

/** Reads `1:0.5,2:0.5`, or `0.5,0.5` where --uids says whose they are. */
export function parseWeights(text: string): readonly TypedEntry[] {
  const entries = text.split(',').map((entry) => {
    const [, uid, weight] = new RegExp(`^\\s*(?:(\\d{1,5}):)?(${NUMBER})\\s*$`).exec(entry) ?? [];
    if (weight === undefined) {
      throw refuse(
        'bad-input',
        `${JSON.stringify(entry)} is not a uid and its weight`,
        'write them like 1:0.5,2:0.5',
      );
    }
    return { uid, weight };
  });
  const named = entries.filter(({ uid }) => uid !== undefined).length;
  if (named === 0 || named === entries.length) return entries;
  throw refuse(
    'bad-input',
    'some weights have a uid and some have none',
    'write all of them the same way, like 1:0.5,2:0.5',
  );
}

function parseMode(text: string): AskedMode {
  const found = modes.find((name) => name === text);
  if (found) return found;
  throw refuse('bad-input', `${JSON.stringify(text)} is no mode`, `choose ${modes.join(', ')}`);
}
