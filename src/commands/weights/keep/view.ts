import {
  address,
  bad,
  count,
  good,
  note,
  type RecordView,
  recordView,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import { placeOptions, placeText } from '../committing/place.js';
import { blocksText } from '../committing/window.js';
import { type Bounds, boundsView } from './bounds.js';
import type { Ledger } from './event.js';
import type { End } from './run.js';
import type { Data } from './schema.js';
import type { Sight } from './sight.js';

export type Report = {
  readonly bounds: Bounds;
  readonly at: BlockRef;
  /** Undefined for a look at the plan. */
  readonly ended: Ended | undefined;
};

type Ended = {
  readonly end: End;
  readonly ledger: Pick<Ledger, 'count' | 'events'>;
  readonly sight: Sight | undefined;
  /** Whether the weights that count are those that are wished; undefined where none are or one cannot know. */
  readonly asIntended: boolean | undefined;
  readonly blockTime: number | undefined;
};

export const findsFault = ({ ended }: Report): boolean =>
  ended !== undefined && ended.ledger.count('missed') + ended.ledger.count('mismatch') > 0;

export function reportView({ bounds, ended, at }: Report): RecordView {
  if (!ended) return boundsView(bounds);
  const { input, hotkey, network } = bounds;
  const place = { netuid: input.netuid, mechanism: input.mech };
  const { ledger, sight, asIntended, blockTime } = ended;
  const fault = (kind: 'missed' | 'mismatch') =>
    ledger.count(kind) === 0 ? count(0) : bad(String(ledger.count(kind)));
  const waiting = sight?.waiting ?? [];
  return recordView(
    `Weights kept on ${network}, ${ended.end === 'stopped' ? 'stopped' : 'done'} at block ${at.number}`,
    [
      ['Hotkey', address(hotkey)],
      ['Subnet', text(placeText(place))],
      ['Submitted', count(ledger.count('set') + ledger.count('committed'))],
      ['Revealed', count(ledger.count('revealed'))],
      ['Opened by the chain', count(ledger.count('opened'))],
      ['Missed', fault('missed')],
      ['Other weights than meant', fault('mismatch')],
      ['On the chain', intendedCell(asIntended)],
      ...waiting.map(
        ({ hash, window: { blocks } }) =>
          [
            'Still waits',
            text(blocks ? `${hash}, ${blocksText(blocks, at.number, blockTime)}` : hash),
          ] as const,
      ),
    ],
    waiting.some(({ kind, row }) => kind === 'hash' && row)
      ? [`reveal what waits: btcli weights keep ${placeOptions(place)} --until-revealed`]
      : [],
  );
}

function intendedCell(asIntended: boolean | undefined) {
  if (asIntended === undefined) return note('nothing to compare with');
  return asIntended ? good('the weights that were meant') : note('not yet the weights of now');
}

export function reportJson({ bounds, ended }: Report): Data {
  const { hotkey, input, mode, mostCommits, rateLimit } = bounds;
  const counted = (kind: Parameters<Ledger['count']>[0]) => ended?.ledger.count(kind) ?? 0;
  return {
    status: ended?.end ?? 'planned',
    ...{ hotkey, netuid: input.netuid, mechanism: input.mech, mode, rateLimit },
    mostCommits: mostCommits ?? null,
    submitted: counted('set') + counted('committed'),
    revealed: counted('revealed'),
    opened: counted('opened'),
    missed: counted('missed'),
    mismatches: counted('mismatch'),
    asIntended: ended?.asIntended ?? null,
    waiting: (ended?.sight?.waiting ?? []).map(({ kind, hash, window, row }) => ({
      ...{ kind, hash, state: window.state, noted: row !== undefined },
      reveal: window.blocks ? { ...window.blocks } : null,
    })),
    events: (ended?.ledger.events() ?? []).map(({ commit, ...event }) => ({
      ...event,
      commit: commit ?? null,
    })),
  };
}
