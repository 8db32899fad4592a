import { isLoopback, isPinnedGenesis } from '../../chain/networks.js';
import type { NodeFacts } from '../../chain/probe.js';
import type { Measured } from '../network/latency/measure.js';
import { type Check, type Finding, finding } from './finding.js';

const SLOW_MS = 1_500;
const MOST_BEHIND = 5;
const MOST_UNFINAL = 30;
/** What clocks may differ by: blocks come every 12 seconds, and travel. */
const EARLY_MS = 10_000;
const LATE_MS = 120_000;

/** The nodes of a network, against each other and against the genesis it is pinned to. */
export function checkNodes(network: string, nodes: readonly Measured[]): Check {
  const good = nodes.filter(({ problem }) => problem === undefined);
  const seen = good.map(
    ({ url, facts }) =>
      `${url}: ${facts?.roundTripMs} ms, block ${facts?.best}, spec ${facts?.specVersion}`,
  );
  return {
    area: 'nodes',
    seen: seen.length === 0 ? `no node of ${network} can be used` : seen.join('; '),
    findings: nodes.flatMap((node) => faultsOf(network, node, good.length > 0)),
  };
}

function faultsOf(network: string, node: Measured, others: boolean): readonly Finding[] {
  const { url, facts, problem, behind = 0 } = node;
  if (problem !== undefined) {
    const way = others ? 'another one answers; ' : '';
    const todo = `${way}check your connection, or choose a node with --network`;
    return facts
      ? [finding('wrong-genesis', 'danger', url, problem, 'do not trust this node')]
      : [finding('node-dead', others ? 'notice' : 'warning', url, problem, todo)];
  }
  if (!facts) return [];
  const choose = `see \`btcli network latency ${network}\`, and choose another with --network`;
  const unfinal = facts.best - facts.final;
  return [
    ...(facts.roundTripMs > SLOW_MS
      ? [finding('node-slow', 'notice', url, `a round trip takes ${facts.roundTripMs} ms`, choose)]
      : []),
    ...(behind > MOST_BEHIND
      ? [finding('node-behind', 'warning', url, `it is ${behind} blocks behind another`, choose)]
      : []),
    ...(unfinal > MOST_UNFINAL
      ? [
          finding(
            'finality-behind',
            'warning',
            url,
            `its last ${unfinal} blocks are not final`,
            'wait before you send; what lands now may not stay',
          ),
        ]
      : []),
  ];
}

/** This machine's clock against the newest block; a chain for development makes and dates them as it likes. */
export function checkClock(nodes: readonly NodeFacts[]): Check {
  const dated = nodes.filter(({ blockTime }) => blockTime !== undefined);
  const [newest] = [...dated].sort((left, right) => right.best - left.best);
  if (!newest) return { area: 'clock', seen: 'no block to hold it against', findings: [] };
  const { url, askedAt, blockTime = 0, genesis } = newest;
  const age = askedAt - blockTime;
  const seconds = Math.round(Math.abs(age) / 1000);
  const isTimed = isPinnedGenesis(genesis) || !isLoopback(url);
  const mend = 'set the clock, as with timedatectl set-ntp true';
  const findings = [
    ...(age < -EARLY_MS && isTimed
      ? [
          finding(
            'clock-behind',
            'warning',
            'clock of this machine',
            `the newest block was made ${seconds} seconds from now, by this clock`,
            mend,
          ),
        ]
      : []),
    ...(age > LATE_MS && isTimed
      ? [
          finding(
            'clock-ahead',
            'warning',
            'clock of this machine',
            `the newest block is ${seconds} seconds old by this clock, so the clock is ahead or ${url} stands still`,
            `${mend}, or choose another node`,
          ),
        ]
      : []),
  ];
  const when = age < 0 ? 'from now' : 'old';
  const own = isTimed ? '' : ', as a chain for development may say of any';
  return { area: 'clock', seen: `the newest block is ${seconds} seconds ${when}${own}`, findings };
}
