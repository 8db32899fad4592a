import type { Call } from '../../../chain/call.js';
import type { HyperparameterValue } from '../../../chain/hyperparameters.js';
import { refuse } from '../../../errors.js';
import type { Netuid } from '../../../units/money.js';

/** One hyperparameter that the operator wants changed. */
export type Change = {
  readonly name: string;
  readonly wanted: HyperparameterValue;
  readonly call: (netuid: Netuid) => Call;
};

/** How one hyperparameter is set: what it takes, and the call that sets it; undefined for a bad value. */
type Settable = {
  readonly takes: string;
  readonly read: (text: string) => Omit<Change, 'name'> | undefined;
};

const flag = (call: (netuid: Netuid, enabled: boolean) => Call): Settable => ({
  takes: 'true or false',
  read: (text) =>
    text === 'true' || text === 'false'
      ? {
          wanted: { kind: 'flag', on: text === 'true' },
          call: (netuid) => call(netuid, text === 'true'),
        }
      : undefined,
});

/** What `--set` can change, by the runtime's names. */
const settable: Readonly<Record<string, Settable>> = {
  commit_reveal_weights_enabled: flag((netuid, enabled) => ({
    kind: 'setCommitReveal',
    netuid,
    enabled,
  })),
};

/** Reads `commit_reveal_weights_enabled=true`; refuses a name or a value that cannot be set. */
export function parseChange(text: string): Change {
  const [name = '', value = ''] = splitOnce(text);
  const found = Object.hasOwn(settable, name) ? settable[name] : undefined;
  if (!found) {
    throw refuse(
      'bad-input',
      `${JSON.stringify(name)} cannot be set`,
      `write name=value with one of: ${Object.keys(settable).join(', ')}`,
    );
  }
  const change = found.read(value);
  if (change) return { name, ...change };
  throw refuse('bad-input', `${name} takes ${found.takes}, not ${JSON.stringify(value)}`);
}

function splitOnce(text: string): readonly string[] {
  const at = text.indexOf('=');
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
