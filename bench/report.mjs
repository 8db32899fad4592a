// A part's result as a table, printed when the part ends: medians with the middle half of all rounds behind them.
import { markdownTable } from 'markdown-table';
import { atLeast, atMost } from './measure/verdict.mjs';

const times = ({ median, low, high }) =>
  `x${median.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)})`;
const millis = ({ median }) => median.toFixed(0);
const kib = (bytes) => `${Math.round(bytes / 1024)} KiB`;
const both = (numbers) => numbers.map((each) => each.toFixed(0)).join(' -> ');

export function printCases(cases, others) {
  print(
    ['what', 'of bare node', 'target', 'processor', 'ms', 'peak MiB', 'target'],
    cases.map(({ name, ratio, target, cpu, ms, mib, mostMib }) => [
      ...[name, times(ratio), atMost(ratio.median, target), times(cpu), millis(ms)],
      ...[mib.toFixed(0), atMost(mib, mostMib)],
    ]),
  );
  if (others.length === 0) return;
  print(
    ['the same job', 'by', 'ms', 'of btcli', 'target', 'btcli of it', 'target', 'processor'],
    others.map(({ job, peer, ms, times: of, cpu, least, most }) => [
      ...[job, peer, millis(ms), times(of), atLeast(of.median, least)],
      ...[`x${(1 / of.median).toFixed(2)}`, atMost(1 / of.median, most)],
      `x${cpu.median.toFixed(1)}`,
    ]),
  );
}

export function printFar(far) {
  print(
    ['100 ms away, over TLS', 'the wire alone, ms', 'above it, ms', 'target'],
    far.map(({ name, floor, above, most }) => [
      ...[name, floor.toFixed(0)],
      `${millis(above)} (${above.low.toFixed(0)}-${above.high.toFixed(0)})`,
      atMost(above.median, most),
    ]),
  );
}

export function printUnlock({ library, lines }) {
  print(
    ['unlock a coldkey', 'ms', `of libsodium (${library})`, 'target'],
    lines.map(({ name, ms, ratio, most }) => [
      ...[name, millis(ms)],
      ...[ratio ? times(ratio) : '', ratio ? atMost(ratio.median, most) : ''],
    ]),
  );
}

export function printGrowth(growth) {
  print(
    ['ten times as much', 'processor, ms above bare node', 'times', 'peak MiB', 'times', 'linear'],
    growth.map(({ what, ms, time, mib, memory, most }) => [
      ...[what, both(ms), `x${time.toFixed(1)}`, both(mib), `x${memory.toFixed(1)}`],
      atMost(Math.max(time, memory), most),
    ]),
  );
  const worse = growth.filter(({ time, memory, most }) => Math.max(time, memory) > most);
  console.log(
    worse.length === 0
      ? 'nothing grows worse than linear\n'
      : `worse than linear: ${worse.map(({ what }) => what).join(', ')}\n`,
  );
}

export function printTricks(tricks) {
  print(
    ['trick', 'of', 'its comment says', 'measured', 'target'],
    tricks.map(({ file, job, told, gain, most }) => [
      ...[file, job, told === undefined ? 'nothing' : `x${told}`],
      ...(gain ? [times(gain), atMost(gain.median, most)] : ['', '']),
    ]),
  );
}

export function printMachine({ node, processor, loadBefore, loadAfter, rounds, sizes }) {
  console.log(
    `Node ${node}, ${processor}, load ${loadBefore.toFixed(1)} to ${loadAfter.toFixed(1)}, ${rounds} rounds`,
  );
  console.log(
    `launcher ${kib(sizes.launcher)}, core ${kib(sizes.core)}, all packs ${kib(sizes.packs)}\n`,
  );
}

function print(head, lines) {
  console.log(`${markdownTable([head, ...lines])}\n`);
}
