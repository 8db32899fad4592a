import type { Call } from '../../../chain/call.js';
import type { HyperparameterValue } from '../../../chain/hyperparameters.js';
import { refuse } from '../../../errors.js';
import type { Netuid } from '../../../units/money.js';

/** One hyperparameter that the operator wants changed. */
export type Change = { readonly name: string; readonly wanted: HyperparameterValue };

/** How one hyperparameter is set: what it takes, and the call that sets it; undefined for a bad value. */
type Settable = {
  readonly takes: string;
  readonly read: (text: string) => HyperparameterValue | undefined;
  readonly call: (netuid: Netuid, wanted: HyperparameterValue) => Call | undefined;
};

const flag = (call: (netuid: Netuid, enabled: boolean) => Call): Settable => ({
  takes: 'true or false',
  read: (text) =>
    text === 'true' || text === 'false' ? { kind: 'flag', on: text === 'true' } : undefined,
  call: (netuid, wanted) => (wanted.kind === 'flag' ? call(netuid, wanted.on) : undefined),
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
  const found = settableAs(name);
  if (!found) {
    throw refuse(
      'bad-input',
      `${JSON.stringify(name)} cannot be set`,
      `write name=value with one of: ${Object.keys(settable).join(', ')}`,
    );
  }
  const wanted = found.read(value);
  if (wanted) return { name, wanted };
  throw refuse('bad-input', `${name} takes ${found.takes}, not ${JSON.stringify(value)}`);
}

/** The call that makes a change which was read here. */
export function changeCall({ name, wanted }: Change, netuid: Netuid): Call {
  const call = settableAs(name)?.call(netuid, wanted);
  if (call) return call;
  throw new Error(`nothing sets ${name} to such a value`);
}

const settableAs = (name: string): Settable | undefined =>
  Object.hasOwn(settable, name) ? settable[name] : undefined;

function splitOnce(text: string): readonly string[] {
  const at = text.indexOf('=');
  return at === -1 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}
