import type { EpochState, MechanismState } from '../../../chain/epoch-state.js';
import { activityCutoffBlocks } from '../../../consensus/activity.js';
import type { LabMechanismNeuron, LabState } from '../../../consensus/lab/state.js';
import { oldestPendingCommit } from '../../../consensus/pending-commits.js';
import { epochCalendar } from '../../../consensus/schedule/calendar.js';
import { fixedEpochIndexAt } from '../../../consensus/schedule/fixed-tempo.js';
import { refuse } from '../../../errors.js';
import type { BlockRef } from '../../../units/block.js';
import type { AlphaUnits } from '../../../units/money.js';

/** The first runtime whose epochs are known: Yuma 3 came with it. */
const FIRST_KNOWN = 273;

type Source = {
  readonly network: string;
  readonly specVersion: number;
  readonly at: BlockRef;
  /** Alpha to share out instead of what waits on the chain. */
  readonly emission: AlphaUnits | undefined;
};

/** A subnet's state before its next epoch, as of one block. */
export function liveState(chain: EpochState, source: Source): LabState {
  const { netuid, settings, neurons, clock } = chain;
  const { specVersion, at } = source;
  if (specVersion < FIRST_KNOWN) {
    throw refuse(
      'not-in-runtime',
      `how runtime ${specVersion} computes an epoch is not known here`,
      `simulate a block from runtime ${FIRST_KNOWN} on, with --at`,
    );
  }
  const epochBlock = nextEpoch(chain, at.number);
  const epoch = clock
    ? clock.subnetEpochIndex + 1
    : fixedEpochIndexAt({ netuid, tempo: settings.tempo }, epochBlock);
  const owner = neurons.findIndex(({ hotkey }) => hotkey === chain.ownerHotkey);
  const { activityCutoff, revealPeriodEpochs, ...hyperparameters } = settings;
  return {
    ...{ specVersion, network: source.network, netuid, block: at.number, epochBlock },
    lastStepBlock: chain.lastStepBlock,
    ownerUid: owner < 0 ? undefined : owner,
    emission: source.emission ?? carriedOn(chain, epochBlock - at.number),
    ...{ taoWeight: chain.taoWeight, split: chain.split, neurons },
    hyperparameters: {
      ...hyperparameters,
      activityCutoff:
        'blocks' in activityCutoff
          ? activityCutoff.blocks
          : activityCutoffBlocks(activityCutoff.factorMilli, settings.tempo),
    },
    mechanisms: chain.mechanisms.map((mechanism) => rowsOf(chain, mechanism, epoch)),
  };
}

function nextEpoch({ netuid, settings: { tempo }, clock }: EpochState, block: number): number {
  const [next] =
    epochCalendar(
      [
        clock
          ? { kind: 'clock', netuid, clock: { ...clock, tempo } }
          : { kind: 'fixed', netuid, tempo },
      ],
      block,
      1,
    ).get(netuid) ?? [];
  if (next !== undefined) return next;
  throw refuse(
    'not-allowed',
    `subnet ${netuid} runs no epochs: its tempo is 0`,
    'simulate another subnet with --netuid',
  );
}

/** What waits now grows until the epoch as it grew so far. */
function carriedOn({ pendingEmission, blocksSinceLastStep }: EpochState, blocks: number): bigint {
  const passed = BigInt(Math.max(1, blocksSinceLastStep));
  return (pendingEmission * (passed + BigInt(blocks))) / passed;
}

function rowsOf(
  { netuid, settings, neurons }: EpochState,
  mechanism: MechanismState,
  epoch: number,
): readonly LabMechanismNeuron[] {
  const oldest = epoch - settings.revealPeriodEpochs;
  const waiting = (commits: MechanismState['hashCommits'], of: string) =>
    commits
      .filter(({ hotkey }) => hotkey === of)
      .map(({ block, epoch: kept }) => {
        const madeIn = kept ?? fixedEpochIndexAt({ netuid, tempo: settings.tempo }, block);
        return { block, expired: madeIn < oldest };
      });
  return neurons.map(({ hotkey }, uid) => ({
    lastUpdate: mechanism.lastUpdate[uid] ?? 0,
    weights: mechanism.weights[uid] ?? [],
    bonds: mechanism.bonds[uid] ?? [],
    pendingCommitAt: oldestPendingCommit(
      waiting(mechanism.hashCommits, hotkey),
      waiting(mechanism.timelockedCommits, hotkey),
    ),
  }));
}
