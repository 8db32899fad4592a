import type { CallReads } from '../../chain/call-reads.js';
import type { ChainIdentity } from '../../chain/chain.js';
import { NEWEST_PROVED_SPEC } from '../../chain/proved-specs.js';
import type { Catalogued } from '../catalogue.js';
import { type Check, finding } from './finding.js';

/** Whether this program was proved against the connected runtime, and which of its commands that lacks. */
export function checkRuntime(
  chain: Pick<ChainIdentity, 'network' | 'specName' | 'specVersion'> & Pick<CallReads, 'supports'>,
  commands: readonly Catalogued[],
): Check {
  const { network, specName, specVersion } = chain;
  const signing = commands.filter(({ command }) => command.calls.length > 0);
  const lacking = signing.filter(({ command }) => !command.calls.some(chain.supports));
  const runtime = `${specName} ${specVersion}`;
  const findings = [
    ...(specVersion > NEWEST_PROVED_SPEC
      ? [
          finding(
            'unproved-runtime',
            'notice',
            network,
            `runtime ${specVersion} is newer than ${NEWEST_PROVED_SPEC}, the last that btcli was proved against`,
            'look for a newer btcli; until then read each plan closely',
          ),
        ]
      : []),
    ...(lacking.length > 0
      ? [
          finding(
            'lacking-commands',
            'notice',
            network,
            `its runtime has no call for: ${lacking.map(({ words }) => words).join(', ')}`,
            'these are refused before anything is signed; another network may have them',
          ),
        ]
      : []),
  ];
  const usable = signing.length - lacking.length;
  return {
    area: 'runtime',
    seen: `${runtime}, with calls for ${usable} of ${signing.length} commands that sign`,
    findings,
  };
}
