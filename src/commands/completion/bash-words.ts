/**
 * Functions that add to \`words\`. Names with other signs than these are left out: the shell would
 * expand them.
 */
export const BASH_WORDS = String.raw`_btcli_typed() {
  local at
  for ((at = 1; at < COMP_CWORD; at++)); do
    case "|$1|" in
      *"|${'$'}{COMP_WORDS[at]}|"*)
        if [[ ${'$'}{COMP_WORDS[at+1]-} == = ]]; then typed=${'$'}{COMP_WORDS[at+2]-}
        else typed=${'$'}{COMP_WORDS[at+1]-}; fi
        return ;;
    esac
  done
  typed=${'$'}2
}
_btcli_root() {
  local typed
  _btcli_typed --wallet-path "${'$'}{BT_WALLET_PATH:-$HOME/.bittensor/wallets}"
  root=${'$'}{typed/#\~\//$HOME/}
}
_btcli_name() {
  local LC_ALL=C
  [[ $1 =~ ^[A-Za-z0-9_.-]+$ ]]
}
_btcli_wallet() {
  local each root
  _btcli_root
  for each in "$root"/*/; do
    each=${'$'}{each%/}
    if [[ -d $each ]] && _btcli_name "${'$'}{each##*/}"; then words+=" ${'$'}{each##*/}"; fi
  done
}
_btcli_hotkeys_of() {
  local each root
  _btcli_root
  for each in "$root/$1"/hotkeys/*; do
    if [[ -e $each && $each != *pub.txt ]] && _btcli_name "${'$'}{each##*/}"; then words+=" $2${'$'}{each##*/}"; fi
  done
}
_btcli_hotkey() {
  local typed
  _btcli_typed '--wallet|-w' "${'$'}{BT_WALLET:-default}"
  _btcli_hotkeys_of "$typed" ''
}
_btcli_account() {
  _btcli_wallet
  if [[ $current == */* ]] && _btcli_name "${'$'}{current%%/*}"; then
    _btcli_hotkeys_of "${'$'}{current%%/*}" "${'$'}{current%%/*}/"
  fi
  _btcli_ask account addresses.json
}
_btcli_ask() {
  [[ -e ${'$'}{XDG_CONFIG_HOME:-$HOME/.config}/btcli/$2 ]] || return 0
  words+=" $(btcli __complete "$1" 2>/dev/null)"
}
_btcli_netuid() {
  local typed
  [[ -d ${'$'}{XDG_CACHE_HOME:-$HOME/.cache}/btcli/subnets ]] || return 0
  _btcli_typed --network "${'$'}{BT_NETWORK:-finney}"
  words+=" $(btcli __complete netuid "$typed" 2>/dev/null | cut -f1)"
}`;
