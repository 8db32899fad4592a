import { hasPseudoTerminal } from '../pseudo-terminal.js';
import { realRuntimeFile } from '../real-runtime.js';

/** Lines that are shown and cannot be run here, and why. */
export const notRun: readonly (readonly [lines: RegExp, why: string])[] = [
  [/^network latency$/, 'asks the public networks, which a test must not need'],
  [
    /--hours /,
    'needs a runtime that says how long a block takes, which the builtin rules leave open',
  ],
  ...(process.env.BTCLI_EXAMPLES_LONG
    ? []
    : ([
        [
          /^wallet swap-hotkey .*--netuid/,
          'needs the 7200 blocks of a day, which take a minute to build: BTCLI_EXAMPLES_LONG=1',
        ],
      ] as const)),
  ...(realRuntimeFile() === undefined
    ? ([
        [/--runtime subtensor\.wasm/, 'needs the WASM of a real runtime: BTCLI_RUNTIME names none'],
      ] as const)
    : []),
  ...(hasPseudoTerminal
    ? []
    : ([
        [/^stake wizard| --live/, "needs a terminal, and util-linux's script is not here"],
      ] as const)),
];
