import { type EpochClock, LONGEST_TEMPO } from './epoch-clock.js';
import { type FixedTempo, fixedEpochRuns } from './fixed-tempo.js';

/** When a subnet's epochs run: by its own clock since spec 423, before that by the block number alone. */
export type Rhythm =
  | { readonly kind: 'clock'; readonly netuid: number; readonly clock: EpochClock }
  | ({ readonly kind: 'fixed' } & FixedTempo);

/**
 * The next epochs of each subnet after a block, as many as asked for, while nobody changes a tempo
 * or asks for an epoch. Those due together in one block beyond the most it runs
 * (SubtensorModule.MaxEpochsPerBlock) move to the next, so every subnet must be given, root excepted.
 */
export function epochCalendar(
  rhythms: readonly Rhythm[],
  block: number,
  count: number,
  mostPerBlock = Number.POSITIVE_INFINITY,
): ReadonlyMap<number, readonly number[]> {
  const clocks = rhythms.flatMap((rhythm) => (rhythm.kind === 'clock' ? [rhythm] : []));
  return new Map([
    ...rhythms.flatMap((rhythm) =>
      rhythm.kind === 'fixed' ? [[rhythm.netuid, fixedEpochs(rhythm, block, count)] as const] : [],
    ),
    ...clockedEpochs(clocks, block, count, mostPerBlock),
  ]);
}

function fixedEpochs(subnet: FixedTempo, block: number, count: number): readonly number[] {
  if (subnet.tempo === 0) return [];
  let first = block + 1;
  while (!fixedEpochRuns(subnet, first)) first += 1;
  return Array.from({ length: count }, (_, at) => first + at * (subnet.tempo + 1));
}

/** A subnet on the way through the blocks. */
type Running = {
  readonly netuid: number;
  readonly tempo: number;
  last: number;
  pending: number;
  /** The block since which no epoch ran. */
  idleSince: number;
  readonly epochs: number[];
};

function clockedEpochs(
  rhythms: readonly Extract<Rhythm, { kind: 'clock' }>[],
  from: number,
  count: number,
  mostPerBlock: number,
): ReadonlyMap<number, readonly number[]> {
  const running = rhythms
    .map(
      ({ netuid, clock }): Running => ({
        ...{ netuid, tempo: clock.tempo, epochs: [] },
        ...{ last: clock.lastEpochBlock, pending: clock.pendingEpochAt },
        idleSince: from - clock.blocksSinceLastStep,
      }),
    )
    .sort((left, right) => left.netuid - right.netuid);
  const going = running.filter(({ tempo }) => tempo > 0);
  let block = from;
  while (going.some(({ epochs }) => epochs.length < count)) {
    const next = block + 1;
    block = Math.max(next, Math.min(...going.map(dueAt)));
    const due = going.filter((subnet) => dueAt(subnet) <= block);
    for (const [place, subnet] of due.entries()) {
      if (place < mostPerBlock) run(subnet, block);
      else subnet.pending = block + 1;
    }
  }
  return new Map(running.map(({ netuid, epochs }) => [netuid, epochs.slice(0, count)]));
}

const dueAt = ({ tempo, last, pending, idleSince }: Running): number =>
  Math.min(
    last + tempo,
    pending > 0 ? pending : Number.POSITIVE_INFINITY,
    idleSince + LONGEST_TEMPO + 1,
  );

function run(subnet: Running, block: number): void {
  subnet.epochs.push(block);
  subnet.last = block;
  subnet.pending = 0;
  subnet.idleSince = block;
}
