import { partsJson, ratioJson } from '../../../../format/json.js';
import { note, number, partsCell, ratioCell, type TableView } from '../../../../format/view.js';
import type { ReadMechanisms } from '../read.js';
import type { Data } from './schema.js';
import { mechanismShares } from './shares.js';

type Report = ReadMechanisms & { readonly network: string };

export const emissionsView = ({ network, at, subnet, mechanisms }: Report): TableView => ({
  kind: 'table',
  title: `Emission by mechanism on subnet ${subnet.netuid} of ${network} at block ${at.number}`,
  columns: [
    { id: 'mechanism', title: 'Mechanism', align: 'right', sacrifice: 0 },
    { id: 'set', title: 'Set', align: 'right', sacrifice: 1 },
    { id: 'share', title: 'Share', align: 'right', sacrifice: 0 },
  ],
  rows: mechanismShares(mechanisms).map(({ mechanism, set, share }) => [
    number(mechanism),
    set === undefined ? note('-') : ratioCell(set),
    partsCell(share),
  ]),
  empty: 'none',
  notes: [
    mechanisms.split
      ? 'set: what the owner chose; share: what the chain makes of it, the rest going to mechanism 0'
      : 'its owner chose no shares: every mechanism has the same',
  ],
});

export const emissionsJson = ({ subnet, mechanisms }: Report): Data => ({
  netuid: subnet.netuid,
  even: mechanisms.split === undefined,
  mechanisms: mechanismShares(mechanisms).map(({ mechanism, set, share }) => ({
    mechanism,
    set: set === undefined ? null : ratioJson(set),
    share: partsJson(share),
  })),
});
