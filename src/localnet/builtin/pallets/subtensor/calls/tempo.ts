import { blocksUntilAutoEpoch } from '../../../../../economy/epoch-schedule.js';
import { call } from '../../../frame/call.js';
import { u16, u32 } from '../../../scale/primitives.js';
import { number } from '../../system/storage.js';
import { failure } from '../errors.js';
import { deposit } from '../event.js';
import { ensureWindowOpen } from '../networks/freeze-window.js';
import { ensureOwner, ensureOwnerOrRoot } from '../networks/owner.js';
import { ensureOwnerLimit, recordOwnerLimit } from '../networks/owner-limit.js';
import { setTempo } from '../networks/tempo.js';
import { scheduleOf } from '../schedule.js';
import { activityCutoffFactorMilli } from '../storage/consensus-rules.js';
import { adminFreezeWindow, pendingEpochAt } from '../storage/epoch.js';
import { commitRevealWeightsEnabled } from '../storage/weights.js';
import { netuid } from '../types/amounts.js';
import { costing } from './cost.js';

const TEMPO = { kind: 'tempo' } as const;
const TEMPO_RANGE = { least: 360, most: 50_400 };
const FACTOR = { setting: 'ActivityCutoffFactorMilli' } as const;
const FACTOR_RANGE = { least: 1_000, most: 50_000 };
const TRIGGER = { setting: 'TriggerEpoch' } as const;

const within = (value: number, { least, most }: typeof TEMPO_RANGE): boolean =>
  value >= least && value <= most;

/** What an owner decides about the rhythm of a subnet. */
export const tempoCalls = {
  set_tempo: call({
    index: 139,
    args: { netuid, tempo: u16 },
    weight: costing(248_204n),
    run: (context, origin, { netuid, tempo }) => {
      const owner = ensureOwner(context, origin, netuid);
      if (!within(tempo, TEMPO_RANGE)) throw failure('TempoOutOfBounds');
      ensureWindowOpen(context, netuid);
      ensureOwnerLimit(context, netuid, owner, TEMPO);
      setTempo(context, netuid, tempo);
      recordOwnerLimit(context, netuid, owner, TEMPO);
    },
  }),
  set_activity_cutoff_factor: call({
    index: 140,
    args: { netuid, factorMilli: u32 },
    weight: costing(207_096n),
    run: (context, origin, { netuid, factorMilli }) => {
      const owner = ensureOwnerOrRoot(context, origin, netuid);
      if (!within(factorMilli, FACTOR_RANGE)) {
        throw failure('ActivityCutoffFactorMilliOutOfBounds');
      }
      if (owner !== undefined) {
        ensureWindowOpen(context, netuid);
        ensureOwnerLimit(context, netuid, owner, FACTOR);
        recordOwnerLimit(context, netuid, owner, FACTOR);
      }
      activityCutoffFactorMilli.set(context.storage, [netuid], factorMilli);
      deposit(context, { tag: 'ActivityCutoffFactorMilliSet', value: { netuid, factorMilli } });
    },
  }),
  trigger_epoch: call({
    index: 141,
    args: { netuid },
    weight: costing(221_270n),
    run: (context, origin, { netuid }) => {
      const { storage } = context;
      const by = ensureOwner(context, origin, netuid);
      if (commitRevealWeightsEnabled.get(storage, netuid)) {
        throw failure('DynamicTempoBlockedByCommitReveal');
      }
      const schedule = scheduleOf(storage, netuid);
      if (schedule.pendingEpochAt !== 0) throw failure('EpochTriggerAlreadyPending');
      const block = number.get(storage);
      const window = adminFreezeWindow.get(storage);
      const left = blocksUntilAutoEpoch(schedule, block) ?? Number.POSITIVE_INFINITY;
      if (left < window) throw failure('AutoEpochAlreadyImminent');
      ensureOwnerLimit(context, netuid, by, TRIGGER);
      const firesAt = block + window;
      pendingEpochAt.set(storage, [netuid], firesAt);
      recordOwnerLimit(context, netuid, by, TRIGGER);
      deposit(context, { tag: 'EpochTriggered', value: { netuid, by, firesAt } });
    },
  }),
};
