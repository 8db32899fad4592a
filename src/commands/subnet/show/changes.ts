import type { Neuron } from '../../../chain/metagraph.js';
import type { Ss58 } from '../../../units/ss58.js';
import { type Field, fields } from './fields.js';

/** What happened to a hotkey or its uid between two blocks. */
export type Change = {
  /** The uid it happened to, as it is in the later block; the earlier one for who left. */
  readonly uid: number;
  /** Who has the uid afterwards; who had it, for who left. */
  readonly hotkey: Ss58;
} & (
  | { readonly kind: 'joined' | 'left' }
  /** Another's registration took the uid, or its owner gave the registration to another hotkey. */
  | { readonly kind: 'replaced' | 'swapped'; readonly before: Ss58 }
  | { readonly kind: 'moved'; readonly before: number }
  | {
      readonly kind: 'changed';
      readonly field: Field;
      readonly before: Neuron;
      readonly after: Neuron;
      /** After less before, in the smallest step; undefined for what has no size. */
      readonly by: bigint | undefined;
      /** 1 for the largest change of its field. */
      readonly rank: number | undefined;
    }
);

/**
 * Everything that changed, who came and went first, then each field from its largest change down. A
 * uid that keeps the block of its registration (SubtensorModule.BlockAtRegistration) under another
 * hotkey was swapped; with another block it was replaced.
 */
export function changesBetween(
  before: readonly Neuron[],
  after: readonly Neuron[],
): readonly Change[] {
  const [earlier, later] = [byHotkey(before), byHotkey(after)];
  const came = after.filter(({ hotkey }) => !earlier.has(hotkey)).map(arrival);
  const taken = new Set(came.flatMap((change) => ('before' in change ? [change.before] : [])));
  const left = before
    .filter(({ hotkey }) => !later.has(hotkey) && !taken.has(hotkey))
    .map(({ uid, hotkey }): Change => ({ kind: 'left', uid, hotkey }));
  const stayed = after.flatMap((neuron) => {
    const was = earlier.get(neuron.hotkey);
    return was ? [[was, neuron] as const] : [];
  });
  const moved = stayed
    .filter(([was, is]) => was.uid !== is.uid)
    .map(([was, { uid, hotkey }]): Change => ({ kind: 'moved', uid, hotkey, before: was.uid }));
  return [...came, ...left, ...moved, ...fields.flatMap((field) => ranked(field, stayed))];

  function arrival({ uid, hotkey, registeredAt }: Neuron) {
    const was = before[uid];
    if (!was || later.has(was.hotkey)) return { kind: 'joined', uid, hotkey } as const;
    const kind = was.registeredAt === registeredAt ? 'swapped' : 'replaced';
    return { kind, uid, hotkey, before: was.hotkey } as const;
  }
}

type Pair = readonly [was: Neuron, is: Neuron];

/** The changes of one field, the largest first where they have a size. */
function ranked(field: Field, stayed: readonly Pair[]): readonly Change[] {
  const { amount } = field;
  const changed = stayed
    .filter(([was, is]) => differs(field, was, is))
    .map(([before, after]) => {
      const [from, to] = [amount?.(before), amount?.(after)];
      const by = from === undefined || to === undefined ? undefined : to - from;
      return { before, after, by, size: size(by ?? 0n) };
    })
    .sort((a, b) => Number(b.size > a.size) - Number(b.size < a.size));
  return changed.map(({ before, after, by }, place) => ({
    ...{ kind: 'changed', uid: after.uid, hotkey: after.hotkey, field, before, after, by },
    rank: by === undefined ? undefined : place + 1,
  }));
}

const size = (by: bigint): bigint => (by < 0n ? -by : by);

/** Cells are plain values. */
function differs({ cell, amount }: Field, was: Neuron, is: Neuron): boolean {
  if (amount) return amount(was) !== amount(is);
  const told = (neuron: Neuron) => JSON.stringify(cell(neuron));
  return told(was) !== told(is);
}

const byHotkey = (neurons: readonly Neuron[]): ReadonlyMap<Ss58, Neuron> =>
  new Map(neurons.map((neuron) => [neuron.hotkey, neuron]));

/** The hotkeys a change is about. */
export const concerned = (change: Change): readonly Ss58[] =>
  change.kind === 'replaced' || change.kind === 'swapped'
    ? [change.hotkey, change.before]
    : [change.hotkey];

/** So many changes of each field; who came and went is never left out. */
export const largest = (changes: readonly Change[], most: number): readonly Change[] => {
  const shown = new Map<string, number>();
  return changes.filter((change) => {
    if (change.kind !== 'changed') return true;
    const before = shown.get(change.field.id) ?? 0;
    shown.set(change.field.id, before + 1);
    return before < most;
  });
};
