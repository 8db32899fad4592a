import { type Refusal, refuse } from '../../../../errors.js';
import { contentOf, lineOf, type Path } from './lines.js';
import { meaningFault } from './meaning.js';
import type { ScaffoldFile } from './schema.js';

/** Reads a scaffold file; refuses it with the line that is wrong and what to write there. */
export async function readScaffoldFile(text: string, file: string): Promise<ScaffoldFile> {
  const { faultIn, yaml } = await import('./schema.js');
  const { LineCounter, parseDocument } = yaml;
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter, uniqueKeys: true });
  const [broken] = document.errors;
  if (broken) {
    const { line } = counter.linePos(broken.pos[0]);
    throw refuse('bad-input', `${file}, line ${line}: this is not YAML`, yamlHint(broken.code));
  }
  const at = (path: Path, why: string, hint: string): Refusal =>
    refuse('bad-input', `${file}, line ${lineOf(document, counter, path)}: ${why}`, hint);
  const content = contentOf(document.contents, yaml) ?? {};
  const fault = faultIn(content);
  // What stands there is not repeated: somebody may have pasted a secret in the place of a key.
  if (fault) throw at(fault.path, `${placeOf(fault.path)} ${fault.said}`, hintFor(fault.path));
  const scaffold = content as ScaffoldFile;
  const meant = meaningFault(scaffold);
  if (meant) throw at(meant.path, meant.why, meant.hint);
  return scaffold;
}

const yamlHint = (code: string): string =>
  code === 'DUPLICATE_KEY' ? 'write each key once' : 'check the indentation and the quotes there';

const placeOf = (path: Path): string =>
  path.length === 0 ? 'the file' : path.filter(isWord).join('.') || 'this word';

/** Whether it can be shown: a word of ours or an index, and no phrase. */
const isWord = (part: string): boolean => /^[a-z_0-9]{1,40}$/.test(part);

const hints: Readonly<Record<string, string>> = {
  key: 'write a development key, like //Alice',
  owner: 'write a development key, like //Alice',
  hotkey: 'write a development key, like //Alice/miner',
  coldkey: 'write a development key, like //Alice',
  balance: 'write an amount of TAO, like 1000 or 1.5',
  stake: "write an amount of the subnet's alpha, like 100 or 1.5",
  started: 'write true or false',
  netuid: 'write the number of a subnet that is there, like 1',
};

function hintFor(path: Path): string {
  const last = path.at(-1) ?? '';
  if (path.includes('weights')) return 'write a hotkey and its weight, like //Bob/miner: 0.5';
  if (path.includes('hyperparameters')) return 'write true, false or a number';
  return hints[last] ?? 'see `btcli localnet scaffold --help` for what a file may say';
}
