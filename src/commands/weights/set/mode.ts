import type { CallReads } from '../../../chain/call-reads.js';
import type { WeightRules } from '../../../chain/weights.js';
import type { Netuid } from '../../../units/money.js';
import type { AskedMode } from '../../options/weight-input.js';

/** How weights reach the chain: in the open, by their hash, or locked until a drand pulse. */
export type Mode = Exclude<AskedMode, 'auto'>;

export type Chosen = { readonly mode: Mode; readonly why: string };

type Asked = {
  readonly netuid: Netuid;
  readonly mechanism: number;
  readonly mode: AskedMode;
};

/** What the subnet demands, or what was asked for. */
export function chooseMode(
  { netuid, mechanism, mode }: Asked,
  { commitReveal }: Pick<WeightRules, 'commitReveal'>,
  chain: Pick<CallReads, 'newest' | 'supports'>,
): Chosen {
  if (mode !== 'auto') return { mode, why: 'chosen with --mode' };
  if (!commitReveal) return { mode: 'plain', why: `subnet ${netuid} takes weights in the open` };
  const demand = `subnet ${netuid} demands commit-reveal`;
  return hasTimelock(mechanism, chain)
    ? { mode: 'timelock', why: `${demand}, and the chain opens timelocked commits by itself` }
    : { mode: 'hash', why: `${demand}, and this runtime has no timelocked commits here` };
}

const hasTimelock = (mechanism: number, { supports }: Pick<CallReads, 'supports'>): boolean =>
  mechanism === 0
    ? supports('commitTimelocked') || supports('commitCrv3')
    : supports('commitTimelockedMechanism');
