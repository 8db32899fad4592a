import type { ApiPromise } from '@polkadot/api';
import type { SubmittableExtrinsic } from '@polkadot/api/types';
import { stringCamelCase } from '@polkadot/util';
import type { Call, CallKind } from '../call.js';
import type { ChainIdentity } from '../chain.js';
import { notInRuntime } from '../not-in-runtime.js';
import { composeRaw } from './compose-raw.js';
import { runtimeArguments, THE_OTHER } from './runtime-arguments.js';
import { type RuntimeName, runtimeNameOf, runtimeNames } from './runtime-names.js';

/** Whether the connected runtime has the call at all. */
export const hasCall = (kind: CallKind, api: ApiPromise): boolean => find(kind, api) !== undefined;

/** The first of several calls that the runtime has; refuses, naming all, when it has none. */
export function newestCall(
  kinds: readonly CallKind[],
  api: ApiPromise,
  identity: ChainIdentity,
): CallKind {
  const found = kinds.find((kind) => hasCall(kind, api));
  if (found) return found;
  const names = kinds.map((kind) => `${runtimeNames[kind].pallet}.${runtimeNames[kind].name}`);
  throw notInRuntime(`call ${names.join(' or ')}`, identity);
}

/**
 * The connected runtime's extrinsic for one of our calls. Refuses when the runtime lacks the call or
 * one inside it, or when it asks for arguments we do not know: guessing them would sign something else.
 */
export function compose(
  call: Call,
  api: ApiPromise,
  identity: ChainIdentity,
): SubmittableExtrinsic<'promise'> {
  if (call.kind === 'raw') return composeRaw(call, api);
  const { pallet, name } = runtimeNameOf(call);
  const make = findNamed(runtimeNameOf(call), api);
  if (!make) throw notInRuntime(`call ${pallet}.${name}`, identity);
  const wanted = make.meta.args.map((argument) => argument.name.toString());
  const given = camelCased(runtimeArguments(call, (inner) => compose(inner, api, identity).method));
  const known = call.kind === 'adminSet' ? renamed(given, wanted) : given;
  if (wanted.length !== Object.keys(known).length || wanted.some((key) => !(key in known))) {
    throw notInRuntime(
      `call ${pallet}.${name}(${Object.keys(known).join(', ')}); it asks for ${wanted.join(', ')}`,
      identity,
    );
  }
  return make(...wanted.map((key) => known[key]));
}

/** polkadot.js spells the runtime's snake_case names in camelCase. */
const camelCased = (args: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(args).map(([name, value]) => [stringCamelCase(name), value]));

/** What a setting becomes under the names that the runtime gives it: one value, or a list for several. */
function renamed(given: Readonly<Record<string, unknown>>, wanted: readonly string[]) {
  const { [THE_OTHER]: value, ...rest } = given;
  const others = wanted.filter((name) => !(name in rest));
  if (others.length === 1) return { ...rest, [others[0] ?? THE_OTHER]: value };
  if (!Array.isArray(value) || value.length !== others.length) return given;
  return { ...rest, ...Object.fromEntries(others.map((name, at) => [name, value[at]])) };
}

const find = (kind: CallKind, api: ApiPromise) => findNamed(runtimeNames[kind], api);

function findNamed({ pallet, name }: RuntimeName, api: ApiPromise) {
  return api.tx[stringCamelCase(pallet)]?.[stringCamelCase(name)];
}
