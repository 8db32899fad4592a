import { note, type TableView, text } from '../../../format/view.js';
import type { KnownNetwork } from '../known.js';
import { networkJson } from '../network-view.js';
import type { Data } from './schema.js';

export const listView = (networks: readonly KnownNetwork[]): TableView => ({
  kind: 'table',
  title: 'Networks',
  columns: [
    { id: 'name', title: 'Name', sacrifice: 0 },
    { id: 'node', title: 'Node', sacrifice: 0 },
    { id: 'genesis', title: 'Genesis', sacrifice: 1 },
    { id: 'source', title: 'Source', sacrifice: 2 },
  ],
  rows: networks.map(({ name, nodes: [first], genesis, source }) => [
    text(name),
    first ? text(first.url) : note('inside this program'),
    genesis === undefined ? note('whatever answers') : text(`${genesis.slice(0, 12)}…`),
    text(source),
  ]),
  empty: 'none',
});

export const listJson = (networks: readonly KnownNetwork[]): Data => ({
  networks: networks.map(networkJson),
});
