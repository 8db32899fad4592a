import { CREATION_INTERVAL, START_DELAY, settable } from '../../../chain/calls/admin-settings.js';
import { refuse } from '../../../errors.js';
import { type Netuid, rao } from '../../../units/money.js';
import { buyStake } from './buy-stake.js';
import type { Step } from './plan.js';
import type { Present } from './present.js';
import { afford, give, type Site, send, sendAsRoot } from './send.js';
import { setWeights } from './set-weights.js';

/** A step whose subnet exists. */
export type On<Kind extends Step['kind']> = Extract<Step, { kind: Kind }>;

/** Does one step that the chain lacks. */
export async function applyStep(step: Step, present: Present, site: Site): Promise<void> {
  const { chain } = site;
  switch (step.kind) {
    case 'open-creation':
      return sendAsRoot(
        { kind: 'adminSet', name: CREATION_INTERVAL, netuid: null, value: 0n },
        site,
      );
    case 'open-start':
      return sendAsRoot({ kind: 'adminSet', name: START_DELAY, netuid: null, value: 0n }, site);
    case 'create': {
      const at = await chain.head();
      await chain.reachBlock(await chain.creationOpensAt(at));
      await afford(step.owner, await chain.lockCost(await chain.head()), site);
      return send({ kind: 'registerNetwork', hotkey: step.hotkey.address }, step.owner.uri, site);
    }
    case 'set':
      return setHyperparameter(step, site);
    case 'register':
      return register(step, site);
    case 'start': {
      const netuid = netuidOf(step);
      const summary = await chain.subnet(netuid, present.at);
      await chain.reachBlock((summary?.registeredAt ?? 0) + present.startDelay + 1);
      await afford(step.owner, rao(0n), site);
      return send({ kind: 'startSubnet', netuid }, step.owner.uri, site);
    }
    case 'stake':
      return buyStake(step, netuidOf(step), site);
    case 'weights':
      return setWeights(step, netuidOf(step), present, site);
    case 'fund': {
      const [balance] = await chain.balances([step.key.address], await chain.head());
      const free = balance?.free ?? 0n;
      return free < step.balance ? give(step.key, rao(step.balance - free), site) : undefined;
    }
  }
}

async function setHyperparameter(step: On<'set'>, site: Site): Promise<void> {
  const { value } = step;
  const setting = settable[step.name];
  if (!setting || value.kind === 'fixed') throw new Error(`${step.name} was not checked`);
  if (value.kind !== 'flag') await mustFit(step.name, value.amount, netuidOf(step), site);
  return sendAsRoot(
    {
      kind: 'adminSet',
      name: setting.call,
      netuid: netuidOf(step),
      value: value.kind === 'flag' ? value.on : value.amount,
    },
    site,
  );
}

/** Refuses a number for which the runtime's type has no room. */
async function mustFit(name: string, amount: bigint, netuid: Netuid, { chain }: Site) {
  const terms = await chain.subnetSettings(netuid, await chain.head());
  const takes = terms?.settings.find(({ call }) => call === settable[name]?.call)?.takes;
  const most = takes && 'bits' in takes ? 2n ** BigInt(takes.bits) - 1n : amount;
  if (amount <= most) return;
  throw refuse('above-limit', `${name} goes up to ${most} on this chain`, 'declare less');
}

async function register(step: On<'register'>, site: Site): Promise<void> {
  const { chain } = site;
  const netuid = netuidOf(step);
  const before = await chain.registrationTerms(netuid, await chain.head());
  if (before?.reopensAt !== undefined) await chain.reachBlock(before.reopensAt);
  const terms = await chain.registrationTerms(netuid, await chain.head());
  await afford(step.coldkey, terms?.burn ?? rao(0n), site);
  const hotkey = step.hotkey.address;
  return send({ kind: 'burnedRegister', netuid, hotkey }, step.coldkey.uri, site);
}

/** The plan is made anew after every change, so that a subnet that was created is there. */
function netuidOf({ netuid }: { readonly netuid: number | undefined }) {
  if (netuid === undefined) throw new Error('a step was taken before its subnet was there');
  return netuid as NonNullable<On<'set'>['netuid']>;
}
