import { settable } from '../../../../chain/calls/admin-settings.js';
import type { Path } from './lines.js';
import type { ScaffoldFile } from './schema.js';

type Subnet = NonNullable<ScaffoldFile['subnets']>[number];

/** Something that has the right form and yet makes no sense. */
export type MeaningFault = { readonly path: Path; readonly why: string; readonly hint: string };

/** The first thing in a file that no chain could be brought to. */
export function meaningFault({ subnets = [], accounts = [] }: ScaffoldFile) {
  const twice = repeated(accounts.map(({ key }) => key));
  if (twice !== undefined) return same(['accounts', String(twice)], 'account');
  const hotkeys = subnets.map(({ netuid, hotkey }) => hotkey ?? `subnet ${netuid}`);
  const again = repeated(hotkeys);
  if (again !== undefined) return same(['subnets', String(again)], "subnet's hotkey or netuid");
  for (const [at, subnet] of subnets.entries()) {
    const fault = subnetFault(subnet, ['subnets', String(at)]);
    if (fault) return fault;
  }
  return undefined;
}

function subnetFault(subnet: Subnet, path: Path): MeaningFault | undefined {
  const { netuid, owner, hotkey, started, neurons = [] } = subnet;
  const fault = (below: Path, why: string, hint: string) => ({
    ...{ path: [...path, ...below], why, hint },
  });
  const created = owner !== undefined && hotkey !== undefined;
  if (created ? netuid !== undefined : netuid === undefined || owner !== undefined || hotkey) {
    const why = 'a subnet is named either by its netuid or by owner and hotkey';
    return fault([], why, 'write netuid for one that is there, owner and hotkey for a new one');
  }
  if (started !== undefined && !created) {
    return fault(['started'], 'only the owner of a subnet starts it', 'name its owner and hotkey');
  }
  for (const [name, value] of Object.entries(subnet.hyperparameters ?? {})) {
    const why = settingFault(name, value);
    if (why) return fault(['hyperparameters', name], ...why);
  }
  if (netuid === '0' && neurons.length > 0) {
    return fault(['neurons'], 'root takes no such registrations', 'leave neurons out of netuid 0');
  }
  const here = neurons.map((neuron) => neuron.hotkey);
  const twice = repeated(hotkey === undefined ? here : [hotkey, ...here]);
  if (twice !== undefined) return same([...path, 'neurons'], 'hotkey');
  const known = new Set([...here, hotkey]);
  for (const [at, { weights = {} }] of neurons.entries()) {
    const unknown = Object.keys(weights).find((to) => !known.has(to));
    if (unknown === undefined) continue;
    return fault(
      ['neurons', String(at), 'weights', unknown],
      'this weight is for a hotkey that the file does not register here',
      'add it to the neurons of this subnet',
    );
  }
  return undefined;
}

function settingFault(name: string, value: string | boolean): [string, string] | undefined {
  const setting = Object.hasOwn(settable, name) ? settable[name] : undefined;
  if (!setting) {
    return [`${name} is no hyperparameter that can be set`, Object.keys(settable).join(', ')];
  }
  const isFlag = typeof value === 'boolean';
  if (isFlag !== (setting.unit === 'flag')) {
    return [`${name} has another kind of value`, isFlag ? 'write a number' : 'write true or false'];
  }
  if (setting.unit === 'integer' && String(value).includes('.')) {
    return [`${name} is a whole number`, 'leave the decimals out'];
  }
  return undefined;
}

const same = (path: Path, what: string): MeaningFault => ({
  ...{ path, why: `the same ${what} stands here twice`, hint: 'name each of them once' },
});

/** Index of the first text that was there before. */
const repeated = (texts: readonly string[]): number | undefined => {
  const at = texts.findIndex((text, index) => texts.indexOf(text) < index);
  return at === -1 ? undefined : at;
};
