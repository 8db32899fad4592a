import { markdownTable } from 'markdown-table';

const times = ({ median, low, high }) =>
  `x${median.toFixed(2)} (${low.toFixed(2)}-${high.toFixed(2)})`;
const millis = ({ median }) => median.toFixed(0);
const kib = (bytes) => `${Math.round(bytes / 1024)} KiB`;
const verdict = (value, most) =>
  most === undefined ? '' : value <= most ? `<= ${most}` : `MISSED ${most}`;

/** Prints a result as tables, medians with the middle half of all rounds behind them. */
export function printReport(result, changes) {
  const { node, processor, loadBefore, loadAfter, rounds, sizes, cases, far, growth } = result;
  console.log(
    `Node ${node}, ${processor}, load ${loadBefore.toFixed(1)} to ${loadAfter.toFixed(1)}, ${rounds} rounds\n`,
  );
  if (cases.length > 0) {
    print(
      ['what', 'of bare node', 'target', 'ms', 'peak MiB', 'target', 'of btcli'],
      cases.map(caseLine),
    );
  }
  if (far.length > 0) {
    print(
      ['100 ms away, over TLS', 'the wire alone, ms', 'above it, ms', 'target'],
      far.map(({ name, floor, above, most }) => [
        ...[
          name,
          floor.toFixed(0),
          `${millis(above)} (${above.low.toFixed(0)}-${above.high.toFixed(0)})`,
        ],
        verdict(above.median, most),
      ]),
    );
  }
  if (growth.length > 0) {
    print(
      ['ten times as much', 'ms above bare node', 'times', 'peak MiB', 'times'],
      growth.map(({ what, ms, time, mib, memory }) => [
        ...[what, ms.map((each) => each.toFixed(0)).join(' -> '), `x${time.toFixed(1)}`],
        ...[mib.map((each) => each.toFixed(0)).join(' -> '), `x${memory.toFixed(1)}`],
      ]),
    );
  }
  console.log(
    `launcher ${kib(sizes.launcher)}, core ${kib(sizes.core)}, all packs ${kib(sizes.packs)}\n`,
  );
  console.log(changes.join('\n'));
}

const caseLine = ({ name, ms, ratio, target, mib, mostMib, times: peer }) => [
  ...[name, times(ratio), verdict(ratio.median, target), millis(ms)],
  ...[mib === undefined ? '' : mib.toFixed(0), mib === undefined ? '' : verdict(mib, mostMib)],
  peer === undefined ? '' : `x${peer.median.toFixed(1)}`,
];

function print(head, lines) {
  console.log(`${markdownTable([head, ...lines])}\n`);
}
