import type { Runtime } from '../../../chain/runtime/runtime.js';
import { type Kind, kinds, type Thing, thingsOf } from './things.js';

/** What became of one thing between two runtimes. */
export type Change = {
  readonly kind: Kind;
  readonly name: string;
  readonly change: 'added' | 'removed' | 'changed';
  readonly before: string | undefined;
  readonly after: string | undefined;
};

/** What another runtime has, has no more, or has otherwise; of one kind after the other, by name. */
export function compare(before: Runtime, after: Runtime): readonly Change[] {
  const [old, now] = [byName(thingsOf(before)), byName(thingsOf(after))];
  const names = [...new Set([...old.keys(), ...now.keys()])];
  const changes = names.flatMap((key) => changeOf(old.get(key), now.get(key)) ?? []);
  const rank = ({ kind }: Change) => kinds.indexOf(kind);
  return changes.sort(
    (left, right) => rank(left) - rank(right) || (left.name < right.name ? -1 : 1),
  );
}

const byName = (things: readonly Thing[]): ReadonlyMap<string, Thing> =>
  new Map(things.map((thing) => [`${thing.kind} ${thing.name}`, thing]));

function changeOf(before: Thing | undefined, after: Thing | undefined): Change | undefined {
  const thing = after ?? before;
  if (!thing || before?.inside === after?.inside) return undefined;
  const change = before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';
  const { kind, name } = thing;
  const isInside = before !== undefined && before.shape === after?.shape;
  const shape = isInside ? `${before.shape} (otherwise inside)` : after?.shape;
  return { kind, name, change, before: before?.shape, after: shape };
}
