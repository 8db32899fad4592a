/** Functions that offer words; inside _arguments, opt_args has what was typed. */
export const ZSH_WORDS = String.raw`_btcli_root() {
  local typed=${'$'}{opt_args[--wallet-path]:-${'$'}{BT_WALLET_PATH:-$HOME/.bittensor/wallets}}
  root=${'$'}{typed/#\~\//$HOME/}
}
_btcli_wallet() {
  local root; _btcli_root
  local -a names=($root/*(N-/:t))
  compadd -a names
}
_btcli_hotkeys_of() {
  local root; _btcli_root
  local -a names=($root/$1/hotkeys/*(N:t))
  names=(${'$'}{(M)${'$'}{names:#*pub.txt}:#[A-Za-z0-9_.-]##})
  compadd -- $2$^names
}
_btcli_hotkey() {
  _btcli_hotkeys_of ${'$'}{opt_args[--wallet]:-${'$'}{opt_args[-w]:-${'$'}{BT_WALLET:-default}}} ''
}
_btcli_account() {
  _btcli_wallet
  if [[ $PREFIX == */* ]]; then _btcli_hotkeys_of ${'$'}{PREFIX%%/*} ${'$'}{PREFIX%%/*}/; fi
  _btcli_ask account addresses.json
}
_btcli_network() {
  compadd -- $=1
  _btcli_ask network config.json
}
_btcli_ask() {
  [[ -e ${'$'}{XDG_CONFIG_HOME:-$HOME/.config}/btcli/$2 ]] || return 0
  compadd -- ${'$'}{(f)"$(btcli __complete $1 2>/dev/null)"}
}
_btcli_netuid() {
  [[ -d ${'$'}{XDG_CACHE_HOME:-$HOME/.cache}/btcli/subnets ]] || return 1
  local -a subnets=(${'$'}{(f)"$(btcli __complete netuid ${'$'}{opt_args[--network]:-${'$'}{BT_NETWORK:-finney}} 2>/dev/null)"})
  subnets=(${'$'}{subnets/$'\t'/:})
  _describe subnet subnets
}`;
