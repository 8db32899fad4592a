import type { ValidatorWeights } from '../../../chain/weights.js';
import { areEqual, BILLION, partsByUid } from '../likeness.js';

/** All rows as one block has them. */
export type Snapshot = { readonly block: number; readonly rows: readonly ValidatorWeights[] };

/** A validator whose row is nearly one that another had set before. */
export type Copy = {
  readonly follower: ValidatorWeights;
  /** As it was when its row was the same; the row may have gone on since. */
  readonly leader: ValidatorWeights;
  /** The block whose state shows the leader's row. */
  readonly seenIn: number;
  readonly identical: boolean;
  /** Parts of a billion that both rows have on the same uids. */
  readonly likeness: number;
  /** Blocks from the leader's setting to the follower's. */
  readonly lag: number;
};

/** A row with its parts of a billion by uid: very many pairs are compared. */
type Row = { readonly set: ValidatorWeights; readonly block: number; readonly parts: Int32Array };

/**
 * For each validator of the newest snapshot the row of another, set earlier, that is most like its
 * own; the earliest of several. Where two were set in one block nobody can say who followed.
 */
export function findCopies(
  [newest, ...older]: readonly [Snapshot, ...Snapshot[]],
  least: number,
): readonly Copy[] {
  const rows = distinctRows([newest, ...older]);
  const own = rows.filter(({ block }) => block === newest.block);
  return own.flatMap((follower): readonly Copy[] => {
    let best: Copy | undefined;
    for (const leader of rows) {
      if (leader.set.hotkey === follower.set.hotkey) continue;
      const lag = follower.set.lastUpdate - leader.set.lastUpdate;
      if (lag <= 0) continue;
      const likeness = BILLION - movedAtMost(leader.parts, follower.parts, BILLION - least);
      if (likeness < least) continue;
      const isBetter =
        !best || likeness > best.likeness || (likeness === best.likeness && lag > best.lag);
      if (!isBetter) continue;
      const identical = areEqual(leader.set.weights, follower.set.weights);
      best = {
        ...{ follower: follower.set, leader: leader.set, seenIn: leader.block },
        ...{ identical, likeness, lag },
      };
    }
    return best ? [best] : [];
  });
}

/** How much of a row would have to move; where it is more than the most, anything above that. */
function movedAtMost(left: Int32Array, right: Int32Array, most: number): number {
  let twice = 0;
  for (let uid = 0; uid < left.length; uid++) {
    twice += Math.abs((left[uid] ?? 0) - (right[uid] ?? 0));
    if (twice > 2 * most + 1) return most + 1;
  }
  return Math.round(twice / 2);
}

/** A row that several snapshots show counts once, as the newest of them shows it. */
function distinctRows(snapshots: readonly Snapshot[]): readonly Row[] {
  const seen = new Set<string>();
  const uids = snapshots.flatMap(({ rows }) => rows.flatMap(({ weights }) => weights.map(first)));
  const width = 1 + uids.reduce((most, uid) => Math.max(most, uid), 0);
  return snapshots.flatMap(({ block, rows }) =>
    rows.flatMap((set): readonly Row[] => {
      const name = `${set.hotkey} ${set.lastUpdate}`;
      const parts = partsByUid(set.weights);
      if (seen.has(name) || parts.size === 0) return [];
      seen.add(name);
      const dense = new Int32Array(width);
      for (const [uid, part] of parts) dense[uid] = part;
      return [{ set, block, parts: dense }];
    }),
  );
}

const first = ([uid]: readonly [number, number]): number => uid;
