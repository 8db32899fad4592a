// Commands that need no chain.
import { join } from 'node:path';
import { makeFarm } from '../farm.mjs';
import { newHome } from '../home.mjs';

export function startUpCases() {
  const { folder, btcli } = newHome();
  const farm = join(folder, 'farm');
  makeFarm(farm, 10, 100);
  return [
    btcli('--help', ['--help'], { target: [1.15, 1.3], memory: 45 }),
    btcli('--version', ['--version'], { target: [1.15, 1.3] }),
    btcli('wallet list --help', ['wallet', 'list', '--help'], { target: [1.15, 1.3] }),
    btcli('wallet list, 1,000 hotkeys', ['wallet', 'list', '--wallet-path', farm], {
      target: [1.4, 2.2],
      memory: 60,
    }),
    btcli(
      'new key without password',
      (round) => [
        'wallet',
        'new-hotkey',
        '--wallet',
        'bench',
        '--hotkey',
        `key${round + 1}`,
        '--json',
      ],
      { target: [1.5, 2.2], memory: 60 },
    ),
  ];
}
