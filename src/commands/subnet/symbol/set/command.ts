import { toHex } from '../../../../units/hex.js';
import { option } from '../../../define/option.js';
import { operation } from '../../../operation.js';
import { netuid } from '../../../options/netuid.js';
import { nameText } from '../../../options/texts.js';
import { confirmSymbol } from './confirm.js';
import { readFacts } from './facts.js';
import { planSymbol, symbolCall } from './plan.js';
import { cardOf, didJson, didView } from './view.js';

const symbol = option({
  flags: '--symbol <letter>',
  summary: "one of the runtime's symbols that no subnet has",
  required: true,
  text: nameText('ζ'),
  parse: (text) => text.normalize('NFC').trim(),
});

export const subnetSymbolSet = operation({
  name: 'symbol set',
  summary: 'Give your subnet another symbol',
  signer: 'coldkey',
  calls: ['setSymbol'],
  options: { netuid, symbol },
  examples: [
    'subnet symbol set --netuid 2 --wallet owner --symbol ζ',
    'subnet symbol set --netuid 2 --wallet owner --symbol ζ --yes --json',
  ],
  schema: () => import('./schema.js'),
  request: ({ input, account }) => ({
    coldkey: account,
    netuid: input.netuid,
    symbol: input.symbol,
    bytes: toHex(Buffer.from(input.symbol)),
  }),
  read: readFacts,
  call: symbolCall,
  early: symbolCall,
  plan: planSymbol,
  card: cardOf,
  confirm: confirmSymbol,
  view: didView,
  json: didJson,
});
