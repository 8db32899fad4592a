import {
  bad,
  type Cell,
  count,
  good,
  note,
  number,
  type TableView,
  text,
} from '../../../format/view.js';
import type { Measured } from './measure.js';
import type { Data } from './schema.js';

export const latencyView = (nodes: readonly Measured[]): TableView => ({
  kind: 'table',
  title: 'Nodes, in milliseconds',
  columns: [
    { id: 'network', title: 'Network', sacrifice: 2 },
    { id: 'node', title: 'Node', sacrifice: 0 },
    { id: 'connect', title: 'Connect', align: 'right', sacrifice: 1 },
    { id: 'trip', title: 'Round trip', align: 'right', sacrifice: 0 },
    { id: 'block', title: 'Block', align: 'right', sacrifice: 1 },
    { id: 'behind', title: 'Behind', align: 'right', sacrifice: 0 },
    { id: 'runtime', title: 'Runtime', align: 'right', sacrifice: 3 },
    { id: 'state', title: 'State', sacrifice: 0 },
  ],
  rows: nodes.map(({ network, url, facts, behind, problem }) => [
    text(network),
    text(url),
    orNone(facts?.connectMs, count),
    orNone(facts?.roundTripMs, count),
    orNone(facts?.best, number),
    orNone(behind, count),
    orNone(facts?.specVersion, number),
    problem === undefined ? good('good') : bad(facts ? 'another chain' : 'no answer'),
  ]),
  empty: 'none of these networks has nodes',
  notes: nodes.flatMap(({ problem }) => (problem === undefined ? [] : [problem])),
});

const orNone = (value: number | undefined, cell: (value: number) => Cell): Cell =>
  value === undefined ? note('-') : cell(value);

export const latencyJson = (nodes: readonly Measured[]): Data => ({
  nodes: nodes.map(({ network, url, facts, behind, problem }) => ({
    ...{ network, url },
    connectMs: facts?.connectMs ?? null,
    roundTripMs: facts?.roundTripMs ?? null,
    block: facts?.best ?? null,
    behind: behind ?? null,
    genesis: facts?.genesis ?? null,
    specVersion: facts?.specVersion ?? null,
    problem: problem ?? null,
  })),
});
