import { address, note, number, type TableView, text } from '../../../../format/view.js';
import type { BlockRef } from '../../../../units/block.js';
import { proportionText, takeText } from '../../../../units/proportion.js';
import type { Ss58 } from '../../../../units/ss58.js';
import { proportionJson, takeJson } from '../../share-json.js';
import type { Children } from './read.js';
import type { Data } from './schema.js';

type Report = Children & {
  readonly network: string;
  readonly at: BlockRef;
  readonly hotkey: Ss58;
};

export const childrenView = ({ network, at, hotkey, families, children }: Report): TableView => ({
  kind: 'table',
  title: `Children on ${network} at block ${at.number}`,
  columns: [
    { id: 'netuid', title: 'Subnet', align: 'right', sacrifice: 0 },
    { id: 'hotkey', title: 'Child', sacrifice: 0 },
    { id: 'share', title: 'Share', align: 'right', sacrifice: 0 },
    { id: 'take', title: 'Child keeps', align: 'right', sacrifice: 2 },
    { id: 'state', title: 'State', sacrifice: 1 },
    { id: 'raw', title: 'Raw share', align: 'right', sacrifice: 3 },
  ],
  rows: children.map(({ netuid, hotkey: child, share, take, pending }) => [
    number(netuid),
    address(child),
    text(proportionText(share)),
    text(takeText(take)),
    pending ? note('pending') : text('now'),
    text(share.toString()),
  ]),
  empty: 'none; choose some with `btcli stake child set`',
  notes: [`hotkey ${hotkey}`, ...families.flatMap(waitingText), ...keepsText(families)],
});

/** What waits replaces all children there, so even an empty list is told. */
function waitingText({ netuid, pending }: Report['families'][number]): readonly string[] {
  if (!pending) return [];
  const { children, cooldown, epoch } = pending;
  const what = children.length === 0 ? 'all children are taken back' : 'pending children come';
  const when = epoch === undefined ? '' : `, block ${epoch} as its schedule stands`;
  return [`subnet ${netuid}: ${what} at the first epoch after block ${cooldown}${when}`];
}

function keepsText(families: Report['families']): readonly string[] {
  const keeps = families.filter(({ take }) => take > 0);
  const [first] = families;
  if (!first) return [];
  if (families.length === 1) return [`as a child it keeps ${takeText(first.take)}`];
  if (keeps.length === 0) return ['as a child it keeps nothing on any of them'];
  const told = keeps.map(({ netuid, take }) => `${takeText(take)} on subnet ${netuid}`);
  return [`as a child it keeps ${told.join(', ')}, and nothing elsewhere`];
}

export const childrenJson = ({ hotkey, families, children }: Report): Data => ({
  hotkey,
  children: children.map((child) => ({
    netuid: child.netuid,
    hotkey: child.hotkey,
    share: proportionJson(child.share),
    take: takeJson(child.take),
    state: child.pending ? ('pending' as const) : ('now' as const),
  })),
  pending: families.flatMap(({ netuid, pending }) =>
    pending
      ? [
          {
            netuid,
            children: pending.children.length,
            after: pending.cooldown,
            epoch: pending.epoch ?? null,
          },
        ]
      : [],
  ),
  takes: families.map(({ netuid, take }) => ({ netuid, take: takeJson(take) })),
});
