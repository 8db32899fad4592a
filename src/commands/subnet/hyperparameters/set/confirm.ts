import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../../../chain/call.js';
import type { SettingReads, SettingValue } from '../../../../chain/settings.js';
import { readBack, unconfirmed } from '../../../read-back.js';
import type { Done } from '../../../road/outcome.js';
import type { Request } from './plan.js';
import { adminValue } from './setter-call.js';

/** What each setting is in its block; undefined where the runtime keeps no value. */
export type Effect = {
  readonly settings: readonly {
    readonly name: string;
    readonly value: SettingValue | undefined;
  }[];
};

/** Reads every setting that the signed call names, in its block. */
export async function confirmSettings(
  { netuid }: Request,
  call: Call,
  outcome: Done,
  chain: SettingReads,
): Promise<Effect> {
  const after = await readBack(outcome, chain.subnetSettings(netuid, outcome.block));
  const settings = settersIn(call).map((setter) => {
    const found = after?.settings.find((each) => [each.call, each.ownerCall].includes(setter.name));
    if (found?.value && !isDeepStrictEqual(adminValue(found.value), setter.value)) {
      throw unconfirmed(outcome, `its block shows another value of ${found.name}`, 'set it again');
    }
    return { name: found?.name ?? setter.name, value: found?.value };
  });
  return { settings };
}

type Setter = Extract<Call, { readonly kind: 'adminSet' }>;

function settersIn(call: Call): readonly Setter[] {
  switch (call.kind) {
    case 'adminSet':
      return [call];
    case 'sudo':
      return settersIn(call.call);
    case 'batchAll':
      return call.calls.flatMap(settersIn);
    default:
      throw new Error(`${call.kind} sets nothing`);
  }
}
