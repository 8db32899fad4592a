import { nameOfKind } from '../../../chain/calls/runtime-names.js';
import type { Catalogued } from '../../catalogue.js';
import type { Change } from './compare.js';

/** A command of this program that may sign a call which is not what it was. */
export type Affected = {
  readonly command: string;
  readonly call: string;
  readonly change: Change['change'];
};

/** Commands by the calls that they declare; what they read is not declared. */
export function affectedBy(
  changes: readonly Change[],
  commands: readonly Catalogued[],
): readonly Affected[] {
  const calls = new Map(
    changes.filter(({ kind }) => kind === 'call').map(({ name, change }) => [name, change]),
  );
  return commands.flatMap(({ words, command }) =>
    command.calls.flatMap((kind) => {
      const { pallet, name } = nameOfKind(kind);
      const call = `${pallet}.${name}`;
      const change = calls.get(call);
      return change === undefined ? [] : [{ command: words, call, change }];
    }),
  );
}
