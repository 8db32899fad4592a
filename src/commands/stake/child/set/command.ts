import type { Kin } from '../../../../chain/delegation.js';
import type { Context } from '../../../../context.js';
import { type AccountInput, resolveAccounts } from '../../../account.js';
import { chosenHotkey } from '../../../chosen-hotkey.js';
import { operation } from '../../../operation.js';
import { hotkeyAccount } from '../../../options/account.js';
import { children, subnets, type TypedChild } from '../../../options/delegation.js';
import { hotkey } from '../../../options/wallet.js';
import { confirmChildren } from './confirm.js';
import { readFacts } from './facts.js';
import { childrenCall, childrenMoved, planChildren } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

export const stakeChildSet = operation({
  name: 'child set',
  summary: 'Lend the stake of a hotkey to child hotkeys, on one subnet or on many at once',
  signer: 'coldkey',
  calls: ['setChildren'],
  options: { hotkey, hotkeySs58: hotkeyAccount, child: children, netuid: subnets },
  examples: [
    'stake child set --wallet alice --netuid 1 --child 5FHneW46xGXgs5mUiveU4sbTyGBzmstUspZC92UhjJM694ty:25%',
    'stake child set --wallet alice --netuid all --child alice/rig1:10%,alice/rig2:0.1 --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: async ({ input, account, wallets, ctx }) => ({
    coldkey: account,
    hotkey: await chosenHotkey(input, wallets, ctx),
    netuids: input.netuid,
    children: await kinOf(input.child, input, ctx),
  }),
  read: readFacts,
  call: childrenCall,
  plan: planChildren,
  card: cardOf,
  moved: childrenMoved,
  confirm: confirmChildren,
  view: didView,
  json: didJson,
});

async function kinOf(
  typed: readonly TypedChild[],
  input: AccountInput,
  ctx: Context,
): Promise<readonly Kin[]> {
  const refs = typed.map(({ ref }) => ref);
  const accounts = await resolveAccounts(refs, 'hotkey', input, ctx);
  return typed.map(({ share }, position) => {
    const found = accounts[position];
    if (!found) throw new Error('a reference gave no account');
    return { hotkey: found.address, share };
  });
}
