import { parseAccountRef } from '../../../units/account-ref.js';
import { askedAccounts } from '../../asked-accounts.js';
import { argument } from '../../define/argument.js';
import { command } from '../../define/command.js';
import { toggle } from '../../define/option.js';
import { acceptLookalike, accounts } from '../../options/account.js';
import { network } from '../../options/network.js';
import { accountText } from '../../options/texts.js';
import { wallet, walletPath } from '../../options/wallet.js';
import { readHoldings } from '../holdings.js';
import { balanceJson, balanceView, type Report } from './view.js';

const account = argument({
  name: 'account',
  summary: 'addresses, wallets, wallet/hotkeys or address book names, instead of --wallet',
  text: accountText,
  parse: parseAccountRef,
  variadic: true,
});

const all = toggle({ flags: '--all', summary: 'the coldkeys of all wallets' });

export const walletBalance = command({
  name: 'balance',
  summary: 'Show the TAO of a coldkey, of all of them or of any accounts: free, staked and total',
  effect: 'reads',
  arguments: [account],
  options: { network, wallet, walletPath, all, ss58: accounts, acceptLookalike },
  examples: [
    'wallet balance --wallet alice',
    'wallet balance 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY bob --network test --json',
    'wallet balance --all',
  ],
  schema: () => import('./schema.js'),
  version: 2,
  rows: 'accounts',
  view: balanceView,
  json: balanceJson,
  block: ({ at }) => at,
  async run(input, ctx): Promise<Report> {
    const asked = await askedAccounts(input, ctx);
    const chain = await ctx.reads(input.network);
    const addresses = asked.map(({ address }) => address);
    const { at, answer: holdings } = await chain.now('show', (block) =>
      readHoldings(addresses, chain, block),
    );
    const many = input.all || input.account.length + (input.ss58?.length ?? 0) > 1;
    const entries = asked.flatMap((one, index) => {
      const holding = holdings[index];
      return holding ? [{ ...one, ...holding }] : [];
    });
    return { network: chain.network, at, many, entries };
  },
});
