import type { Context } from '../../../context.js';
import { refuse } from '../../../errors.js';
import { recordView, text } from '../../../format/view.js';
import { fromHex, type Hex, toHex } from '../../../units/hex.js';
import {
  accountIdOf,
  encodeForeign,
  encodeSs58,
  MOST_PREFIX,
  PREFIX,
  type Ss58,
  splitSs58,
} from '../../../units/ss58.js';
import { networkOfPrefix } from '../../../units/ss58-networks.js';
import { argument } from '../../define/argument.js';
import { command } from '../../define/command.js';
import { option } from '../../define/option.js';
import { wholeText } from '../../options/texts.js';
import type { Data } from './schema.js';

type Typed = { readonly accountId: Uint8Array } | { readonly evm: Uint8Array };

const typed = argument({
  name: 'address',
  summary:
    'an SS58 address of any network, a public key (0x, 64 digits) or an EVM address (0x, 40)',
  required: true,
  text: { type: 'string', examples: ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'] },
  parse: parseTyped,
});

const prefix = option({
  flags: '--prefix <number>',
  summary: `prefix of the network to write it for, 0 to ${MOST_PREFIX}; Bittensor has ${PREFIX}`,
  fallback: '0',
  text: wholeText(0, MOST_PREFIX),
  parse: parsePrefix,
});

type Report = {
  readonly address: Ss58;
  readonly publicKey: Hex;
  readonly prefix: number;
  readonly other: string;
  readonly evm: Hex | undefined;
};

export const utilsAddress = command({
  name: 'address',
  summary: 'Write an account as its address here, on another network, and as a public key',
  effect: 'reads',
  options: { prefix },
  arguments: [typed],
  examples: [
    'utils address 5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY --prefix 0',
    `utils address 0x${'ab'.repeat(20)} --json`,
  ],
  schema: () => import('./schema.js'),
  view: ({ address, publicKey, prefix: number, other, evm }: Report) =>
    recordView(
      'Account',
      [
        ['Address', text(address)],
        ['Public key', text(publicKey)],
        [networkOfPrefix(number), text(other)],
        ...(evm === undefined ? [] : [['EVM address', text(evm)] as const]),
      ],
      evm === undefined
        ? []
        : [
            'the account holds what the EVM address has; no key signs for it but that of the EVM address',
          ],
    ),
  json: ({ evm, ...report }: Report): Data => ({
    ...report,
    network: networkOfPrefix(report.prefix),
    evm: evm ?? null,
  }),
  run: async (input, ctx): Promise<Report> => {
    const address = await addressOf(input.address, ctx);
    const accountId = accountIdOf(address);
    const evm = 'evm' in input.address ? toHex(input.address.evm) : undefined;
    const other = encodeForeign(accountId, input.prefix);
    return { address, publicKey: toHex(accountId), prefix: input.prefix, other, evm };
  },
});

const addressOf = async (given: Typed, ctx: Context): Promise<Ss58> =>
  'evm' in given ? (await ctx.evmAccounts())(given.evm) : encodeSs58(given.accountId);

function parseTyped(text: string): Typed {
  if (!text.startsWith('0x')) return { accountId: splitSs58(text).accountId };
  const bytes = fromHex(text);
  if (bytes?.length === 32) return { accountId: bytes };
  if (bytes?.length === 20) return { evm: bytes };
  throw refuse(
    'bad-input',
    'that is neither a public key nor an EVM address',
    'a public key is 0x and 64 hex digits, an EVM address 0x and 40',
  );
}

function parsePrefix(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= MOST_PREFIX) return Number(text);
  throw refuse(
    'bad-input',
    `${JSON.stringify(text)} is no prefix of addresses`,
    `write a number from 0 to ${MOST_PREFIX}`,
  );
}
