import type { Role } from '../../../addresses/resolve-name.js';
import type { Chain } from '../../../chain/chain.js';
import type { SubnetSummary } from '../../../chain/subnet.js';
import type { Context } from '../../../context.js';
import type { TableView } from '../../../format/view.js';
import { parseAccountRef } from '../../../units/account-ref.js';
import type { Rao } from '../../../units/money.js';
import type { Ss58 } from '../../../units/ss58.js';
import type { SigningInput } from '../../operation.js';
import { labels } from '../../road/labels.js';
import { partyOf } from '../../road/party.js';
import { readListing } from '../list/read.js';
import type { ValuedPosition } from '../list/value.js';
import { listView } from '../list/view.js';

/** What a guide through the stake commands has to offer, all of the chain at one block. */
export type Facts = {
  readonly coldkey: Ss58;
  readonly free: Rao;
  readonly positions: readonly Pick<
    ValuedPosition,
    'hotkey' | 'stake' | 'price' | 'value' | 'subnetName'
  >[];
  /** Those in which stake can be: root, and those that were started. */
  readonly subnets: readonly Pick<SubnetSummary, 'netuid' | 'name' | 'price'>[];
  /** The wallet's, then others on which the coldkey has stake. */
  readonly hotkeys: readonly Ss58[];
  /** Coldkeys of other wallets, and the address book's entries. */
  readonly receivers: () => readonly Ss58[];
  readonly labelOf: (address: Ss58) => string | undefined;
  /** Refuses a typed account that no command would take. */
  readonly mustBeAccount: (typed: string, role: Role) => void;
};

/** Everything the questions rest on, and the positions as a table. */
export async function readFacts(
  input: SigningInput,
  chain: Chain,
  ctx: Context,
): Promise<{ readonly facts: Facts; readonly shown: TableView }> {
  const { account: coldkey, wallets } = await partyOf('coldkey', input, ctx);
  const labelOf = await labels(input, ctx);
  const { book, resolve } = await ctx.addresses(input.walletPath);
  const coldkeys = [{ address: coldkey, label: labelOf(coldkey), wallet: undefined }];
  const at = await chain.head();
  const request = { coldkeys, netuids: undefined, hotkey: undefined };
  const [listing, subnets] = await Promise.all([
    readListing(request, chain, at),
    chain.subnets(at),
  ]);
  const own = wallets.find(input.wallet).hotkeys.flatMap(({ address }) => address ?? []);
  const receivers = () => [
    ...wallets.list().flatMap(({ address }) => address ?? []),
    ...book.list().map(({ address }) => address),
  ];
  const asked = { wallet: input.wallet, accepted: input.acceptLookalike ?? [] };
  const facts: Facts = {
    ...{ coldkey, labelOf, positions: listing.positions, free: listing.total.free },
    subnets: subnets.filter(
      ({ netuid, firstEmission }) => netuid === 0 || firstEmission !== undefined,
    ),
    hotkeys: unique([...own, ...listing.positions.map(({ hotkey }) => hotkey)]),
    receivers: () => unique(receivers()).filter((address) => address !== coldkey),
    mustBeAccount: (typed, role) => {
      resolve(parseAccountRef(typed), { ...asked, role });
    },
  };
  return { facts, shown: listView({ network: chain.network, labelOf, ...listing }) };
}

const unique = <Item>(items: readonly Item[]): readonly Item[] => [...new Set(items)];
