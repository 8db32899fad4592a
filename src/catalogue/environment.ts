/** An environment variable this program obeys, and what it does. */
export type Variable = { readonly name: string; readonly summary: string };

/** Those that stand for no option; the others are told by the options they stand for. */
export const variables: readonly Variable[] = [
  {
    name: 'BT_WALLET_PASSWORD',
    summary: 'password of the key, where no file and no prompt gives it',
  },
  { name: 'BT_WALLET_PASSWORD_FILE', summary: 'file whose first line is the password of the key' },
  { name: 'BT_PW_<PATH>', summary: 'password of one key file, as btcli 9 writes it' },
  {
    name: 'XDG_CONFIG_HOME',
    summary: 'folder of the configuration and the address book; ~/.config',
  },
  { name: 'XDG_STATE_HOME', summary: 'folder of the journal; ~/.local/state' },
  { name: 'XDG_DATA_HOME', summary: 'folder of the embedded chain; ~/.local/share' },
  { name: 'XDG_CACHE_HOME', summary: 'folder of what can be fetched again; ~/.cache' },
  { name: 'BTCLI_PLAIN', summary: 'take nothing for known that was kept from earlier runs' },
  { name: 'HOME', summary: 'where ~ leads' },
  { name: 'NO_COLOR', summary: 'no colours, when it is not empty' },
  { name: 'FORCE_COLOR', summary: 'colours also where there is no terminal; 0 for none' },
  { name: 'COLUMNS', summary: 'width of the terminal, where it is another than it says' },
  { name: 'TERM', summary: 'dumb for a terminal without colours and without drawing over' },
  { name: 'LC_ALL', summary: 'the locale; `btcli doctor` sees whether it knows Unicode' },
  { name: 'LC_CTYPE', summary: 'the same, where LC_ALL is not set' },
  { name: 'LANG', summary: 'the same, where neither is set' },
];
