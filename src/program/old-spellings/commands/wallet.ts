import { refuse } from '../../../errors.js';
import {
  became,
  each,
  gone,
  goneWithValue,
  is,
  means,
  notOffered,
  type OldCommands,
  reads,
} from '../spelling.js';
import { accountWords, amountWords } from '../values.js';

const inFile = (option: string, file: string) =>
  each(
    option,
    gone('a secret on a line can be read by others', `put it in a file: --${file} <file>`),
  );
const secrets = {
  ...inFile('--mnemonic', 'mnemonic-file'),
  ...inFile('--seed', 'seed-file'),
  ...inFile('--json-password', 'backup-password-file'),
  ...each(
    '--private-key',
    gone('a private key without its seed is not taken', 'use --seed-file or --mnemonic-file'),
  ),
  ...each('-j --json-path', is('--keystore')),
  ...each(
    '--json',
    goneWithValue(
      '--json named a backup in btcli 9 and asks for JSON here',
      'type --keystore <file>',
    ),
  ),
};
const scheme = each('--crypto-type', is('--scheme'));
const making = {
  ...scheme,
  ...each('--n-words --n_words', is('--words')),
  ...each(
    '--hotkey-crypto-type',
    gone('both keys get one scheme', 'type --scheme, or make the hotkey with wallet new-hotkey'),
  ),
  ...each(
    '--uri',
    gone(
      'a new key is never one that everybody knows',
      'type btcli wallet regen-coldkey --uri //Alice',
    ),
  ),
};
const coldPassword = {
  ...each('--use-password', means()),
  ...each('--no-use-password', is('--no-password')),
};
const hotPassword = {
  ...each('--use-password', is('--encrypt-hotkey')),
  ...each('--no-use-password', means()),
};
const publicKey = {
  ...scheme,
  ...each(
    '--public-key-hex --public-key',
    gone(
      'a public key is given as its address',
      'type --ss58 <address>; btcli utils address 0x… writes it',
    ),
  ),
  ...each(
    '--overwrite',
    gone('a public key is never written over another', 'move the old file away first'),
  ),
};
const swap = each('--new-coldkey-ss58 --new-wallet --new', is('--new-coldkey'));
const ofHotkeys = each(
  '--include-hotkeys -in --exclude-hotkeys -ex',
  gone('every hotkey is shown', 'leave it out, or filter with --jq'),
);
const identity = {
  ...each('--id-name', is('--name')),
  ...each(
    '--name',
    gone(
      '--name was the wallet in btcli 9 and is the name to show here',
      'type --wallet <name>, and the new name alone with --name',
    ),
  ),
  ...each('--web-url --web', is('--url')),
  ...each('--image-url', is('--image')),
  ...each('--github-repo', is('--github')),
};

export const wallet: OldCommands = {
  'wallet list': became('wallet list', {
    options: each(
      '--wallet-name --name --wallet_name --wallet.name',
      gone('it lists every wallet', 'type btcli wallet show --wallet <name>'),
    ),
  }),
  'wallet create': became('wallet create', { options: { ...making, ...coldPassword } }),
  'wallet new-coldkey': became('wallet new-coldkey', { options: { ...making, ...coldPassword } }),
  'wallet new-hotkey': became('wallet new-hotkey', { options: { ...making, ...hotPassword } }),
  'wallet regen-coldkey': became('wallet regen-coldkey', {
    options: { ...scheme, ...secrets, ...coldPassword },
  }),
  'wallet regen-hotkey': became('wallet regen-hotkey', {
    options: { ...scheme, ...secrets, ...hotPassword },
  }),
  'wallet regen-coldkeypub': became('wallet regen-coldkeypub', { options: publicKey }),
  'wallet regen-hotkeypub': became('wallet regen-hotkeypub', { options: publicKey }),
  'wallet balance': became('wallet balance', {
    options: each('--empty', gone('empty wallets are shown', 'leave it out')),
  }),
  'wallet overview': became('wallet overview', {
    options: {
      ...ofHotkeys,
      ...each(
        '--all',
        gone('it shows one wallet', 'type btcli wallet balance --all, or name each with --wallet'),
      ),
      ...each(
        '--sort-by --sort_by --sort-order --sort_order',
        gone('one option says the order', 'type --sort <column> or --sort <column>:desc'),
      ),
      ...each('--dust', gone('nothing is left out', 'leave it out')),
    },
  }),
  'wallet transfer': became('wallet transfer', {
    options: {
      ...each('--destination --dest-ss58', is('--dest')),
      ...each('--amount-tao', reads(amountWords)),
    },
  }),
  'wallet swap-hotkey': became('wallet swap-hotkey', {
    options: each('--all-netuids', means()),
    operands: ([name, ...more]) => {
      if (name === undefined) return more;
      throw refuse(
        'bad-input',
        'the new hotkey is an option here',
        'type --new-hotkey <wallet>/<hotkey>',
      );
    },
  }),
  'wallet swap-coldkey': became('wallet swap-coldkey', {
    options: swap,
    operands: ([action, ...more]) =>
      action === undefined ? more : [action === 'check' ? 'status' : action, ...more],
  }),
  'wallet announce-coldkey-swap': became('wallet swap-coldkey', {
    adds: ['announce'],
    options: swap,
  }),
  'wallet swap-check': became('wallet swap-coldkey', {
    adds: ['status'],
    options: {
      ...each('--address', is('--ss58')),
      ...each('--all', gone('it looks at one coldkey', 'type --wallet <name> or --ss58 <account>')),
    },
  }),
  'wallet set-identity': became('wallet set-identity', { options: identity }),
  'wallet get-identity': became('wallet get-identity', {
    options: each(
      '--ss58 --coldkey-ss58 --coldkey_ss58 --key -k --coldkey',
      reads((value) => [value]),
    ),
  }),
  'wallet sign': became('wallet sign', {
    options: {
      ...each('--no-use-hotkey', means()),
      ...each('--no', gone('signing asks nothing', 'leave it out')),
    },
  }),
  'wallet verify': became('wallet verify', {
    options: {
      ...each('--address --public-key', reads(accountWords)),
      ...each(
        '-a -p',
        gone('it stood for another option in other commands', 'type --ss58 <account>'),
      ),
    },
  }),
  'wallet inspect': notOffered(
    'stake and delegations are shown elsewhere',
    'type btcli wallet overview or btcli stake list',
  ),
  'wallet history': notOffered(
    'no history is asked of anybody',
    'type btcli tx list for what was sent from here',
  ),
  'wallet encrypt': notOffered('messages are not encrypted here', 'see btcli wallet --help'),
  'wallet decrypt': notOffered('messages are not decrypted here', 'see btcli wallet --help'),
  'wallet unlock': notOffered(
    'keys are opened by the command that signs',
    'type btcli wallet sign to try a password',
  ),
  'wallet keychain': notOffered(
    'the keychain is not used',
    'type --password-file <file> where a password is needed',
  ),
};
