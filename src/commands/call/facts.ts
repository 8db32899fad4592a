import type { RawCall } from '../../chain/call.js';
import type { Chain } from '../../chain/chain.js';
import type { DecodedCall } from '../../chain/extrinsic.js';
import type { Member, Runtime } from '../../chain/runtime/runtime.js';
import type { Given } from '../../chain/scale/given.js';
import { refuse } from '../../errors.js';
import type { BlockRef } from '../../units/block.js';
import { type Hex, toHex } from '../../units/hex.js';
import { parseSs58 } from '../../units/ss58.js';
import { readPayer } from '../payer.js';
import { pick } from '../query/pick.js';
import { givenArguments } from './parse-arguments.js';
import type { Facts, Request } from './plan.js';

export async function readFacts(
  request: Request,
  chain: Pick<Chain, 'balances' | 'head' | 'now' | 'existentialDeposit' | 'runtime'>,
  at: BlockRef,
): Promise<Facts> {
  const { member, call } = callIn(request, chain);
  const { spell } = chain.runtime();
  const types = member.fields.map(({ name, type }) => ({ name, type: spell(type) }));
  return { ...(await readPayer(request.account, chain, at)), call, types, docs: member.docs };
}

/** The call that is asked for, by the metadata alone; refuses what is no call or does not fit. */
export function callIn(
  request: Request,
  chain: Pick<Chain, 'runtime'>,
): { readonly member: Member; readonly call: RawCall; readonly callHex: Hex } {
  const runtime = chain.runtime();
  const member = memberOf(request.name, runtime);
  return { member, ...checked(request, member, runtime) };
}

function memberOf(name: string, { pallets, spell }: Runtime): Member {
  const all = pallets.flatMap(({ calls }) => calls);
  const picked = pick(name, all, (each) => ({ first: each.pallet, second: each.name }), 'calls');
  if (picked.kind === 'one') return picked.thing;
  const [example] = picked.things;
  const takes = example?.fields.map((field) => `${field.name}: ${spell(field.type)}`).join(', ');
  throw refuse(
    'bad-input',
    `${JSON.stringify(name)} is a pallet, and no call`,
    `name one of its ${picked.things.length} calls, such as ${example?.pallet}.${example?.name}(${takes})`,
  );
}

/** The call as its bytes read back: what is shown is what is signed, with nothing left to be guessed. */
function checked(request: Request, member: Member, runtime: Runtime) {
  const { pallet, name, fields } = member;
  const args = givenArguments(request.typed, fields, runtime);
  const bytes = runtime.encodeCall({ pallet, name, args }, request.find);
  const read = runtime.decodeCall(bytes) as DecodedCall;
  const again = runtime.encodeCall({ ...read, args: read.args as Given }, parseSs58);
  const callHex = toHex(bytes);
  if (toHex(again) === callHex) return { call: { kind: 'raw', ...read } as const, callHex };
  throw refuse(
    'bad-input',
    `${pallet}.${name} has a value that cannot be told exactly in words`,
    'give the arguments in another form',
  );
}
