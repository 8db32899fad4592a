import { isDeepStrictEqual } from 'node:util';
import type { Call } from '../../../chain/call.js';
import type { Neuron } from '../../../chain/metagraph.js';
import type { SubnetSettings } from '../../../chain/settings.js';
import { trimTo } from '../../../economy/uid-trim.js';
import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import type { Netuid, Rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import { freeAfter, type Payer } from '../../payer.js';
import type { TypedApproval } from '../../road/operation-spec.js';
import { setterAs } from '../setter-right.js';

export type Request = {
  readonly account: Ss58;
  readonly netuid: Netuid;
  /** How many may be left. */
  readonly uids: number;
};

export type Facts = Payer & {
  readonly at: BlockRef;
  readonly terms: SubnetSettings;
  readonly neurons: readonly Neuron[];
};

export type Plan = {
  readonly request: Request;
  readonly facts: Facts & { readonly fee: Rao };
  readonly mostBefore: number;
  /** Who goes, the weakest first. */
  readonly removed: readonly Neuron[];
  readonly call: Call;
  readonly freeAfter: Rao;
};

/** Turns a request and the chain's facts into the one call to sign, or refuses. */
export function planTrim(request: Request, facts: Plan['facts']): Plan {
  const { uids } = request;
  const { terms, neurons } = facts;
  const call = trimCall(request, facts);
  const least = numberOf('min_allowed_uids', terms) ?? 0;
  const mostBefore = numberOf('max_allowed_uids', terms) ?? neurons.length;
  if (uids < least || uids > mostBefore) {
    throw refuse(
      'bad-input',
      `subnet ${request.netuid} can be trimmed to ${least} to ${mostBefore} uids, not ${uids}`,
      'choose another number with --uids',
    );
  }
  const removed = removedBy(request, facts);
  if (uids === mostBefore && removed.length === 0) {
    throw refuse(
      'already-exists',
      `subnet ${request.netuid} has at most ${uids} uids already`,
      'nothing needs to be done',
    );
  }
  return { request, facts, mostBefore, removed, call, freeAfter: freeAfter(facts) };
}

function removedBy({ netuid, uids }: Request, { terms, neurons, at }: Facts): readonly Neuron[] {
  const ownerHotkey = terms.settings.find(({ name }) => name === 'owner_hotkey')?.value;
  const trim = trimTo(
    neurons.map((neuron) => ({
      ...{ uid: neuron.uid, hotkey: neuron.hotkey, registeredAt: neuron.registeredAt },
      worth: neuron.emission.units,
      ownedByOwner: neuron.coldkey === terms.owner,
    })),
    uids,
    {
      // The transaction runs in the next block at the earliest.
      block: at.number + 1,
      mostImmunePercent: terms.mostImmunePercent ?? Number.POSITIVE_INFINITY,
      immunityPeriod: numberOf('immunity_period', terms) ?? 0,
      immuneOwnerUidsLimit: numberOf('owner_immune_neuron_limit', terms) ?? 0,
      subnetOwnerHotkey: ownerHotkey?.kind === 'address' ? ownerHotkey.address : undefined,
    },
  );
  if ('removed' in trim) return trim.removed.flatMap((uid) => neurons[uid] ?? []);
  throw refuse(
    'not-allowed',
    `${trim.tooManyImmune} uids of subnet ${netuid} are immune, and would be ${terms.mostImmunePercent}% or more of ${uids}`,
    'leave more uids, or wait until fewer are immune',
  );
}

const numberOf = (wanted: string, { settings }: SubnetSettings): number | undefined => {
  const value = settings.find(({ name }) => name === wanted)?.value;
  return value?.kind === 'integer' ? Number(value.amount) : undefined;
};

/** Exported so that the fee is estimated for the very call that will be signed. */
export const trimCall = ({ account, uids }: Request, { terms, at }: Facts): Call =>
  setterAs(account, 'sudo_trim_to_max_allowed_uids', BigInt(uids), terms, at.number + 1);

/** A place that is lost cannot be given back. */
export const typedTrim = ({ removed, request }: Plan): TypedApproval | undefined =>
  removed.length === 0
    ? undefined
    : {
        question: `${removed.length} uids lose their place on subnet ${request.netuid} for good. To go on, type how many:`,
        answer: String(removed.length),
        option: '--yes',
      };

export const trimMoved = (shown: Plan, now: Plan): string | undefined =>
  isDeepStrictEqual(hotkeysIn(shown), hotkeysIn(now)) ? undefined : 'others would lose their uid';

const hotkeysIn = ({ removed }: Plan) => removed.map(({ hotkey }) => hotkey);
