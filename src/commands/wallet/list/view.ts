import {
  address,
  type Cell,
  ditto,
  note,
  type TableView,
  tao,
  text,
} from '../../../format/view.js';
import type { BlockRef } from '../../../units/block.js';
import type { Rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { WalletEntry } from '../../../wallet/store.js';
import { type Holding, holdingJson, totalOf } from '../holdings.js';
import type { ListData, WalletData } from './schema.js';

/** What the coldkeys have at one block of one network. */
type Holdings = {
  readonly network: string;
  readonly at: BlockRef;
  readonly byAddress: ReadonlyMap<Ss58, Holding>;
};

export type Report = {
  readonly root: string;
  readonly wallets: readonly WalletEntry[];
  /** Undefined when only the folder was asked. */
  readonly holdings?: Holdings | undefined;
};

export const listView = ({ root, wallets, holdings }: Report): TableView => ({
  kind: 'table',
  title: holdings
    ? `Wallets in ${root}, on ${holdings.network} at block ${holdings.at.number}`
    : `Wallets in ${root}`,
  columns: [
    { id: 'wallet', title: 'Wallet', sacrifice: 0 },
    { id: 'hotkey', title: 'Hotkey', sacrifice: 0 },
    { id: 'address', title: 'Address', sacrifice: 0 },
    { id: 'stored', title: 'Stored', sacrifice: holdings ? 4 : 1 },
    ...(holdings ? amountColumns : []),
  ],
  rows: wallets.flatMap(({ name, hotkeys, ...coldkey }) => [
    [text(name), note('coldkey'), ...keyCells(coldkey), ...amountCells(coldkey, holdings)],
    ...hotkeys.map((hotkey) => [ditto(text(name)), text(hotkey.name), ...keyCells(hotkey)]),
  ]),
  empty: 'none; create one with `btcli wallet create`',
});

const amountColumns = [
  { id: 'free', title: 'Free', align: 'right', sacrifice: 2 },
  { id: 'staked', title: 'Staked', align: 'right', sacrifice: 3 },
  { id: 'total', title: 'Total', align: 'right', sacrifice: 1 },
] as const;

function amountCells({ address: known }: StoredKey, holdings: Holdings | undefined) {
  const holding = known && holdings?.byAddress.get(known);
  if (!holding) return [];
  return [tao(holding.balance.free), amountCell(holding.staked), amountCell(totalOf(holding))];
}

const amountCell = (amount: Rao | undefined) =>
  amount === undefined ? note('unknown') : tao(amount);

type StoredKey = Pick<WalletEntry, 'address' | 'protection'>;

/** Address and protection of one key, as cells. */
export const keyCells = ({ address: known, protection }: StoredKey): readonly Cell[] => [
  known ? address(known) : note('unknown'),
  text(protection),
];

export const listJson = ({ root, wallets, holdings }: Report): ListData => ({
  path: root,
  wallets: wallets.map((wallet) => ({
    ...walletJson(wallet),
    ...(holdings && { balance: balanceJson(wallet, holdings) }),
  })),
});

function balanceJson({ address: known }: WalletEntry, { byAddress }: Holdings) {
  const holding = known && byAddress.get(known);
  return holding ? holdingJson(holding) : null;
}

/** One wallet for scripts; an address that no file tells is null. */
export const walletJson = ({
  name,
  address: coldkey,
  protection,
  hotkeys,
}: WalletEntry): WalletData => ({
  name,
  coldkey: { address: coldkey ?? null, protection },
  hotkeys: hotkeys.map((hotkey) => ({
    name: hotkey.name,
    address: hotkey.address ?? null,
    protection: hotkey.protection,
  })),
});
