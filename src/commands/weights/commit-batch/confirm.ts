import type { Call } from '../../../chain/call.js';
import type { Chain } from '../../../chain/chain.js';
import type { ChainEvent } from '../../../chain/outcome.js';
import { refuse } from '../../../errors.js';
import type { Netuid } from '../../../units/money.js';
import { readBack } from '../../read-back.js';
import type { Done } from '../../road/outcome.js';
import { confirmCommit, type Effect as One } from '../commit/confirm.js';
import type { BatchCall, Request } from './plan.js';

/** Each commit as its block holds it. */
export type Effect = { readonly commits: readonly (One & { readonly netuid: Netuid })[] };

/**
 * Checks in its block that the chain holds every commit: the call succeeds even where it took none
 * (SubtensorModule.BatchWeightItemFailed). Refuses `partly-done` where some are missing.
 */
export async function confirmBatch(
  { hotkey }: Request,
  call: Call,
  outcome: Done,
  chain: Chain,
): Promise<Effect> {
  const { commits } = batchOf(call);
  const held = await readBack(
    outcome,
    Promise.all(
      commits.map(async ({ netuid, commitHash }) => {
        const there = await chain.hashCommits({ netuid, mechanism: 0 }, hotkey, outcome.block);
        return there.some(({ hash }) => hash === commitHash);
      }),
    ),
  );
  const missing = commits.filter((_, at) => !held[at]).map(({ netuid }) => netuid);
  if (missing.length > 0) throw someFailed(missing, commits.length, outcome);
  const effects = commits.map(async ({ netuid, commitHash }) => {
    const one = { kind: 'commitWeights', netuid, commitHash } as const;
    const place = { netuid, mechanism: 0, hotkey };
    return { netuid, ...(await confirmCommit(place, one, outcome, chain)) };
  });
  return { commits: await Promise.all(effects) };
}

export function batchOf(call: Call): BatchCall {
  if (call.kind === 'batchCommitWeights') return call;
  throw new Error(`${call.kind} commits to no several subnets`);
}

function someFailed(missing: readonly Netuid[], count: number, { hash, block, events }: Done) {
  const errors = failures(events);
  const told = missing.map(
    (netuid) => `subnet ${netuid} (${errors.get(netuid) ?? 'not in its block'})`,
  );
  const details = { hash, block: block.number, failed: missing.join(',') };
  if (missing.length === count) {
    return refuse(
      'failed-on-chain',
      `the chain took none of the ${count} commits: ${told.join(', ')}`,
      'commit to each subnet by itself to see why: btcli weights commit',
      details,
    );
  }
  return refuse(
    'partly-done',
    `${count - missing.length} of ${count} commits were taken; not that of ${told.join(', ')}`,
    'what was taken is done: ask only for the rest',
    details,
  );
}

/** SubtensorModule.BatchWeightItemFailed: a subnet and the error that its commit ended with. */
const failures = (events: readonly ChainEvent[]): ReadonlyMap<number, string> =>
  new Map(
    events.flatMap(({ pallet, name, fields }) => {
      if (pallet !== 'SubtensorModule' || name !== 'BatchWeightItemFailed') return [];
      const [netuid, error] = Object.values(fields);
      return netuid !== undefined && error !== undefined ? [[Number(netuid), error] as const] : [];
    }),
  );
