/** Functions that print words, or tell whether the line begins with some. */
export const FISH_WORDS = String.raw`function __btcli_words
    set -l line (commandline -opc)
    test (count $line) -gt 1; and string match -rv -- '^-' $line[2..-1]
end
function __btcli_is
    test "$argv" = "$(string join -- ' ' (__btcli_words))"
end
function __btcli_leads
    set -l line (commandline -opc)
    set -l last (math (count $argv) + 1)
    test (count $line) -ge $last; and test "$argv" = "$(string join -- ' ' $line[2..$last])"
end
function __btcli_typed
    set -l line (commandline -opc)
    for at in (seq 2 (count $line))
        if contains -- $line[$at] $argv[2..-1]; and test $at -lt (count $line)
            echo $line[(math $at + 1)]
            return
        end
        for name in $argv[2..-1]
            if string match -q -- "$name=*" $line[$at]
                string replace -- "$name=" '' $line[$at]
                return
            end
        end
    end
    echo $argv[1]
end
function __btcli_root
    set -l root ~/.bittensor/wallets
    set -q BT_WALLET_PATH; and test -n "$BT_WALLET_PATH"; and set root $BT_WALLET_PATH
    string replace -r '^~/' "$HOME/" (__btcli_typed $root --wallet-path)
end
function __btcli_wallet
    set -l root (__btcli_root)
    for each in $root/*/
        string match -r -- "^[A-Za-z0-9_.-]+\$" (basename $each)
    end
end
function __btcli_hotkeys_of
    set -l root (__btcli_root)
    for each in $root/$argv[1]/hotkeys/*
        set -l name (string replace -r '.*/' '' $each)
        string match -q '*pub.txt' $name; and continue
        string match -rq '^[A-Za-z0-9_.-]+$' $name; and echo "$argv[2]$name"
    end
end
function __btcli_hotkey
    set -l wallet default
    set -q BT_WALLET; and test -n "$BT_WALLET"; and set wallet $BT_WALLET
    __btcli_hotkeys_of (__btcli_typed $wallet --wallet -w)
end
function __btcli_account
    __btcli_wallet
    set -l wallet (string match -rg '^([A-Za-z0-9_.-]+)/' (commandline -ct))
    test -n "$wallet"; and __btcli_hotkeys_of $wallet $wallet/
    __btcli_ask account addresses.json
end
function __btcli_ask
    set -l folder ~/.config
    set -q XDG_CONFIG_HOME; and test -n "$XDG_CONFIG_HOME"; and set folder $XDG_CONFIG_HOME
    test -e $folder/btcli/$argv[2]; and btcli __complete $argv[1] 2>/dev/null
end
function __btcli_netuid
    set -l folder ~/.cache
    set -q XDG_CACHE_HOME; and test -n "$XDG_CACHE_HOME"; and set folder $XDG_CACHE_HOME
    test -d $folder/btcli/subnets; or return
    set -l network finney
    set -q BT_NETWORK; and test -n "$BT_NETWORK"; and set network $BT_NETWORK
    btcli __complete netuid (__btcli_typed $network --network) 2>/dev/null
end`;
