import { taoJson } from '../../../format/json.js';
import {
  address,
  bad,
  type Cell,
  good,
  note,
  type RecordView,
  recordView,
  tao,
  text,
} from '../../../format/view.js';
import { whenText } from '../../countdown.js';
import type { StatusData } from './schema.js';
import { type Status, stateOf } from './status.js';

type Row = readonly [label: string, value: Cell];

const states: Readonly<Record<ReturnType<typeof stateOf>, Cell>> = {
  none: note('no swap is announced'),
  waiting: text('waiting'),
  ready: good('ready to be executed'),
  disputed: bad('disputed; the account is frozen'),
};

export const statusView = (status: Status): RecordView => {
  const { network, at, coldkey, pending, terms, blockTime } = status;
  const when = (block: number) => text(whenText(block, at.number, blockTime));
  return recordView(
    `Coldkey swap on ${network} at block ${at.number}`,
    [
      ['Coldkey', address(coldkey)],
      ['State', states[stateOf(status)]],
      ...(pending ? pendingRows(status, when) : []),
      ['Cost', tao(terms.cost)],
    ],
    pending
      ? ['if you did not announce it, use `btcli wallet swap-coldkey dispute` at once']
      : [`from announcement to swap: ${terms.delay} blocks`],
  );
};

function pendingRows({ pending, terms }: Status, when: (block: number) => Cell): readonly Row[] {
  if (!pending) return [];
  const { from, newColdkey, newColdkeyHash, disputedAt } = pending;
  return [
    newColdkey === undefined
      ? ['Hash of the new', text(newColdkeyHash)]
      : ['New coldkey', address(newColdkey)],
    ['Swap from', when(from)],
    ['Clear from', when(from + terms.reannouncementDelay)],
    ...(disputedAt === undefined ? [] : [['Disputed', text(`in block ${disputedAt}`)] as Row]),
  ];
}

export function statusJson(status: Status): StatusData {
  const { at, coldkey, pending, terms, blockTime } = status;
  const blocksLeft = pending ? Math.max(0, pending.from - at.number) : null;
  const isTimed = blocksLeft !== null && blockTime !== undefined;
  return {
    action: 'status',
    coldkey,
    state: stateOf(status),
    newColdkeyHash: pending?.newColdkeyHash ?? null,
    newColdkey: pending?.newColdkey ?? null,
    from: pending?.from ?? null,
    blocksLeft,
    secondsLeft: isTimed ? Math.floor((blocksLeft * blockTime) / 1000) : null,
    clearableFrom: pending ? pending.from + terms.reannouncementDelay : null,
    disputedAt: pending?.disputedAt ?? null,
    cost: taoJson(terms.cost),
    delay: terms.delay,
  };
}
