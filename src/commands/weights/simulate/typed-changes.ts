import type { StoredRow } from '../../../consensus/input.js';
import type { Change } from '../../../consensus/lab/change.js';
import type { LabState } from '../../../consensus/lab/state.js';
import { weightsFromDecimals } from '../../../consensus/weights/decimal-weights.js';
import { refuse } from '../../../errors.js';
import { coinText } from '../../../units/money.js';
import { parseAlpha } from '../../../units/parse-amount.js';
import { parseUid } from '../../options/simulation.js';
import { parseWeights } from '../../options/weights.js';
import { parseSetting, settingText, settingValues } from './settings.js';

/** What was typed of changes, word by word. */
export type TypedChanges = {
  readonly weights: readonly string[];
  readonly stakes: readonly string[];
  readonly settings: readonly string[];
  readonly added: readonly string[];
  readonly removed: readonly string[];
};

/** A change and how the answer names it. */
export type ToldChange = { readonly change: Change; readonly told: string };

/** Reads the changes, in the order they are made: those removed first, those added last. */
export function parseChanges(typed: TypedChanges, state: LabState): readonly ToldChange[] {
  const uids = state.neurons.length;
  const all = uids + typed.added.length;
  const removed = typed.removed.map((word) => {
    const uid = knownUid(word, uids, state);
    return { change: { kind: 'remove', uid } as const, told: `uid ${uid} removed` };
  });
  const stakes = typed.stakes.map((word) => {
    const [left, right] = halves(word, '=', '--stake', '3=1500.5');
    const [uid, alpha] = [knownUid(left, uids, state), parseAlpha(right)];
    return {
      change: { kind: 'stake', uid, alpha } as const,
      told: `uid ${uid} weighs ${coinText(alpha)} alpha`,
    };
  });
  const weights = typed.weights.map((word) => {
    const [left, right] = halves(word, '=', '--weights', '3=1:0.5,2:0.5');
    const uid = knownUid(left, uids, state);
    const change = { kind: 'weights', uid, weights: rowOf(right, all, state) } as const;
    return { change, told: `uid ${uid} sets ${right}` };
  });
  const settings = typed.settings.map((word) => {
    const [name, right] = halves(word, '=', '--set', 'kappa=50%');
    const value = parseSetting(name, right);
    return {
      change: { kind: 'setting', values: settingValues(name, value) } as const,
      told: `${name} is ${settingText(name, value)}`,
    };
  });
  const added = typed.added.map((word, place) => {
    const [left, right] = word.includes(':')
      ? halves(word, ':', '--add-validator', '1000:1:0.5,2:0.5')
      : [word, ''];
    const alpha = parseAlpha(left);
    const row = right === '' ? [] : rowOf(right, all, state);
    return {
      change: { kind: 'add', alpha, weights: row } as const,
      told: `uid ${uids + place} added with ${coinText(alpha)} alpha`,
    };
  });
  refuseTwice(stakes, '--stake');
  refuseTwice(weights, '--weights');
  return [...removed, ...stakes, ...weights, ...settings, ...added];
}

/** The uid that a word names, which the subnet must have. */
export function knownUid(word: string, uids: number, { netuid }: LabState): number {
  const uid = parseUid(word);
  if (uid < uids) return uid;
  throw refuse(
    'bad-input',
    `subnet ${netuid} has no uid ${uid}`,
    uids === 0 ? 'nobody is registered there' : `its uids go from 0 to ${uids - 1}`,
  );
}

function rowOf(text: string, uids: number, state: LabState): StoredRow {
  const typed = parseWeights(text);
  for (const { uid } of typed) knownUid(String(uid), uids, state);
  return weightsFromDecimals([...typed].sort((left, right) => left.uid - right.uid));
}

function halves(word: string, at: string, option: string, example: string): [string, string] {
  const place = word.indexOf(at);
  if (place > 0) return [word.slice(0, place), word.slice(place + 1)];
  throw refuse(
    'bad-input',
    `${option} cannot read ${JSON.stringify(word)}`,
    `write it like ${option} ${example}`,
  );
}

function refuseTwice(
  changes: readonly { readonly change: { readonly uid: number } }[],
  option: string,
): void {
  const uids = changes.map(({ change }) => change.uid);
  const twice = uids.find((uid, place) => uids.indexOf(uid) < place);
  if (twice === undefined) return;
  throw refuse('bad-input', `uid ${twice} is in ${option} twice`, 'keep one of them');
}
