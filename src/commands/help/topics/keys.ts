import { told } from './topic.js';

export const keys = told(
  {
    name: 'keys',
    also: ['wallets', 'coldkey', 'hotkey', 'passwords', 'key'],
    summary: 'coldkeys, hotkeys, passwords, and backups',
  },
  `
Keys

A wallet is a folder: one coldkey and any number of hotkeys.

  coldkey   owns TAO and stake, and signs what moves them. Encrypted on disk.
  hotkey    mines or validates: it holds a uid on a subnet and signs weights.
            It lies open for the programs that use it, unless you say otherwise.

The mnemonic is the key. Write it down when it is shown; who has it has all.
The password guards the file alone: with the mnemonic you can set a new one.

Passwords are never typed on the line: they are asked for, or read from the
file that --password-file or BT_WALLET_PASSWORD_FILE names.

An account can be written as an address, as the name of a wallet (its coldkey),
as wallet/hotkey, or as a name of your address book.

  btcli wallet create --wallet alice          make a wallet
  btcli wallet regen-coldkey --wallet alice   restore one from its mnemonic
  btcli wallet verify-backup --wallet alice  check that you wrote it down right
  btcli wallet doctor                         modes, passwords, broken files
  btcli addresses add exchange 5F…            give an address a name
`,
);
