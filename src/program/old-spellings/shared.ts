import { each, gone, is, isIfAny, means, type OldOptions, reads } from './spelling.js';
import { hotkeyWords, netuidWords, walletPathWords } from './values.js';

const twoMeanings = (letter: string, meanings: string, type: string) =>
  each(letter, gone(`${letter} stood for ${meanings}`, type));

const finalized = 'type --wait submitted, --wait included or --wait finalized';

/** Options that many commands of btcli 9 and 11 had, where the command says nothing of its own. */
export const sharedOptions: OldOptions = {
  ...each('--wallet-name --name --wallet_name --wallet.name', isIfAny('--wallet')),
  ...each('-p --wallet-path --wallet_path --wallet.path', reads(walletPathWords)),
  ...each('--wallet_hotkey --wallet-hotkey --wallet.hotkey --hotkey-name', reads(hotkeyWords)),
  ...each('-H --hotkey', reads(hotkeyWords)),
  ...each('--wallet_hotkey_ss58 --wallet-hotkey-ss58 --hotkey_ss58', is('--hotkey-ss58')),
  ...each('--ss58-address --coldkey-ss58 --coldkey_ss58 --key -k --coldkey', is('--ss58')),
  ...each('--subtensor.network --chain --subtensor.chain_endpoint', isIfAny('--network')),
  ...each('--netuids', reads(netuidWords)),
  ...each('--all-netuids --allnetuids --all_netuids', means('--netuid', 'all')),
  ...each('--no-all-netuids --no-all-hotkeys --prompt --no-live', means()),
  ...each('--no-prompt --no_prompt', isIfAny('--yes')),
  ...each('-y --yes', isIfAny('--yes')),
  ...each('--no', is('--dry-run')),
  ...each('--json-output --json-out', is('--json')),
  ...each('--proxy', is('--proxy-for')),
  ...each(
    '--announce-only',
    gone('a call cannot be announced here', 'leave it out: --proxy-for sends the call at once'),
  ),
  ...each('--no-announce-only', means()),
  ...each('--period', is('--era')),
  ...each('--mev-protection --mev-shield', is('--shield')),
  ...each('--no-mev-protection --no-mev-shield', is('--no-shield')),
  ...each('--rate-tolerance --rate_tolerance --limit', is('--tolerance')),
  ...each('--safe-staking --safe --slippage-protection', means()),
  ...each('--no-safe-staking --unsafe --no-slippage-protection', is('--no-limit')),
  ...each('--allow-partial-stake --partial --allow', is('--allow-partial')),
  ...each(
    '--no-allow-partial-stake --no-partial --not-allow --not-partial --no-allow-partial',
    means(),
  ),
  ...each('--wait-for-inclusion', means()),
  ...each('--wait-for-finalization', means('--wait', 'finalized')),
  ...each('--no-wait-for-inclusion', gone('one option says how long to wait', finalized)),
  ...each('--no-wait-for-finalization', means('--wait', 'included')),
  ...each('--no-overwrite --keep-alive --no-claim', means()),
  ...each('--no-keep-alive', is('--allow-death')),
  ...each('--mechid --mech-id --mech_id --mechanism_id --mechanism-id', is('--mech')),
  ...each('--version-key', is('--version-key')),
  ...each('-t', is('--take')),
  ...each('-u', is('--uids')),
  ...each('--wallet-password-file', is('--password-file')),
  ...each(
    '--macos-password --keychain-password',
    gone('the keychain is not asked here', 'type --password-file <file> or --password-stdin'),
  ),
  ...each(
    '--fallback-endpoints --archive-endpoints --retry-forever',
    gone('endpoints are not listed on a line', 'name one with --network'),
  ),
  ...each(
    '--signer --signer-address --extension-source --extension-browser --extension-bridge --ledger --ledger-account --ledger-index --signatory --force-proxy-type',
    gone('only keys in the wallet folder sign here', 'leave it out'),
  ),
  ...twoMeanings('-a', '--all, --amount or --address', 'type --all or --amount <amount>'),
  ...twoMeanings('-d', 'a destination or a destination subnet', 'type --dest or --dest-netuid'),
  ...twoMeanings('-n', '--netuids in btcli 9 and --network in 11', 'type --netuid or --network'),
  ...twoMeanings('-s', 'a signature or a salt', 'type --signature or --salt-file'),
  ...twoMeanings('-c', 'children', 'type --child <hotkey>:<share>'),
  ...twoMeanings('-i', 'a conversation', 'say what to do with options, or use stake wizard'),
};
