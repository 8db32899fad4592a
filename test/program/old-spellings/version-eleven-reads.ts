import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { OldLine } from './version-nine.js';

/** The reads of a btcli 11 that was installed, by name, with their options. */
export const installedReads = parse(
  readFileSync(new URL('reads-of-eleven.yaml', import.meta.url), 'utf8'),
) as Readonly<Record<string, readonly string[]>>;

/** Every read below query, with dashes and with underscores, and those installed with all their options. */
export function linesOfReads(section: string): readonly OldLine[] {
  const names = new Set([...Object.keys(installedReads), ...readsIn(section)]);
  return [...names].flatMap((name) => [
    ['query', name],
    ['query', name.replaceAll('-', '_')],
    fullLine(name),
  ]);
}

export const fullLine = (name: string): OldLine => [
  ...['query', name],
  ...(installedReads[name] ?? []).flatMap((option) => [`--${option}`, sampleOf(option)]),
];

/** Lists of `name(parameter, …) → what it answers`, with commas, semicolons and dots between. */
function readsIn(section: string): readonly string[] {
  return section
    .split('\n')
    .filter((line) => line.startsWith('* '))
    .map((line) => line.replace(/^\* (\*\*[^*]+\*\*|LX):/, '').replace(/`[^`]*`/g, ''))
    .map((line) => line.replace(/→ (\{(?:[^{}]|\{[^{}]*\})*\}|\([^)]*\))/g, ''))
    .flatMap((line) => line.split(/[;·]/))
    .map((segment) => segment.split('→')[0] ?? '')
    .flatMap((segment) => segment.split(/,(?![^(]*\))/))
    .flatMap((piece) => spelled(piece.trim().replace(/^LX /, '')))
    .map((name) => name.replaceAll('_', '-'));
}

/** `stake_for_coldkey(s)` and `stake_availability(_for_coldkey)` are two reads each. */
function spelled(piece: string): readonly string[] {
  const [, name, ending] = /^([a-z][a-z0-9_]*)(?:\((s|_[a-z_]+)\))?/.exec(piece) ?? [];
  if (name === undefined) return [];
  return ending === undefined ? [name] : [name, `${name}${ending}`];
}

const sampleOf = (option: string): string => {
  if (option === 'mechid') return '0';
  if (option === 'call-hash') return `0x${'00'.repeat(32)}`;
  return /key|account/.test(option) ? '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY' : '1';
};
