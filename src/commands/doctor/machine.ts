import type { Context } from '../../context.js';
import { type Check, finding } from './finding.js';

/** The oldest Node that runs everything here, as package.json says. */
export const OLDEST_NODE = [20, 19] as const;

const NARROW = 80;

export function checkNode(version: string): Check {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  const [least, leastMinor] = OLDEST_NODE;
  const isOld = major < least || (major === least && minor < leastMinor);
  const old = finding(
    'old-node',
    'warning',
    `Node ${version}`,
    `btcli needs Node ${OLDEST_NODE.join('.')} or newer`,
    'install a newer Node, from https://nodejs.org or your system',
  );
  return { area: 'node', seen: `Node ${version}`, findings: isOld ? [old] : [] };
}

/** How the answers are drawn; nothing here is a fault. */
export function checkTerminal({ screen, env }: Pick<Context, 'screen' | 'env'>): Check {
  const locale = env.LC_ALL || env.LC_CTYPE || env.LANG || '';
  const isUnicode = /utf-?8/i.test(locale);
  const { isTerminal, width, colour } = screen();
  const seen = isTerminal
    ? [`${width} columns`, colour ? 'colours' : 'no colours', isUnicode ? 'Unicode' : 'no Unicode']
    : ['no terminal: nothing is cut to fit, and nothing is asked'];
  const findings = [
    ...(isTerminal && width < NARROW
      ? [
          finding(
            'narrow-terminal',
            'notice',
            'terminal',
            `${width} columns leave out parts of tables`,
            `make it ${NARROW} columns wide, or choose with --columns`,
          ),
        ]
      : []),
    ...(isTerminal && !isUnicode
      ? [
          finding(
            'no-unicode',
            'notice',
            'terminal',
            `its locale is ${locale || 'not set'}, so τ and … may look wrong`,
            'export LANG=C.UTF-8, or ask for --json',
          ),
        ]
      : []),
  ];
  return { area: 'terminal', seen: seen.join(', '), findings };
}
