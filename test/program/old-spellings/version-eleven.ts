import { linesOfReads } from './version-eleven-reads.js';
import type { OldLine } from './version-nine.js';

/** Every command and option that the notes on btcli 11 spell out: groups, operations, aliases. */
export function linesOfEleven(markdown: string): readonly OldLine[] {
  return [
    ...ofOperations(markdown),
    ...ofWallet(markdown),
    ...ofGroups(markdown),
    ...ofAliases(markdown),
    ...linesOfReads(between(markdown, '### 1.6', '## 2. Design')),
  ];
}

const between = (text: string, from: string, to: string): string =>
  text.slice(text.indexOf(from), text.indexOf(to));
const dashed = (name: string): string => name.replaceAll('_', '-');

/** Values of these are yes or no, which a line says by naming them. */
const flags = new Set(['keep_alive', 'slippage_protection', 'claim', 'allow_partial', 'enabled']);

function ofOperations(markdown: string): readonly OldLine[] {
  const rows = between(markdown, '### 1.5', 'Pages that exist only').split('\n');
  return rows
    .filter((row) => /^\| [a-z]/.test(row))
    .flatMap((row) => {
      const [names = '', parameters = ''] = row
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      const operations = names
        .split(' / ')
        .map((name) => /^[a-z][a-z_0-9]+/.exec(name)?.[0] ?? '')
        .filter(Boolean);
      const each = parameters.split(' / ');
      return operations.flatMap((name, at) =>
        ofOperation(name, each.length === operations.length ? (each[at] ?? '') : parameters),
      );
    });
}

function ofOperation(name: string, parameters: string): readonly OldLine[] {
  const options = parameters.match(/\b[a-z][a-z_0-9]*(?=\*|,|\(|$)/g) ?? [];
  const words = new Set(['all', 'or', 'list', 'map', 'ignored', 'same']);
  return [
    ['tx', dashed(name)],
    ['tx', name],
    ...options
      .filter((option) => !words.has(option))
      .map((option) => [
        ...['tx', dashed(name), `--${dashed(option)}`],
        ...(flags.has(option) ? [] : ['1']),
      ]),
  ];
}

function ofWallet(markdown: string): readonly OldLine[] {
  const rows = between(markdown, '**wallet**', '**stake**').split('\n');
  const prose = ['save', 'delete', 'keeps', 'old', 'values', 'for', 'omitted', 'fields'];
  return rows
    .filter((row) => /^\| [a-z]/.test(row))
    .flatMap((row) => {
      const [names = '', options = ''] = row
        .split('|')
        .slice(1)
        .map((cell) => cell.trim());
      const commands = (names.match(/[a-z]+(-[a-z]+)*/g) ?? []).filter(
        (name) => !prose.includes(name),
      );
      const each = options.split(' / ');
      return commands.flatMap((name, at) => {
        const own = each.length === commands.length ? (each[at] ?? '') : options;
        const spelled = own.match(/(?<![\w-])--[a-z][a-z0-9-]*/g) ?? [];
        return [['wallet', name], ...spelled.map((option) => withValue(['wallet', name], option))];
      });
    });
}

const switches = new Set([
  '--all',
  '--dust',
  '--empty',
  '--overwrite',
  '--no-password',
  '--use-hotkey',
  '--copy',
  '--mine',
  '--wait',
  '--perpetual',
  '--decaying',
  '--claim',
  '--all-hotkeys',
  '--verify',
]);
const withValue = (path: readonly string[], option: string): OldLine => [
  ...path,
  option,
  ...(switches.has(option) ? [] : ['1']),
];

/** Paragraphs that begin with a group in bold and spell its commands in code. */
function ofGroups(markdown: string): readonly OldLine[] {
  const text = between(markdown, '**stake** (', '### 1.4');
  return text.split(/(?=\*\*[a-z]+(?: \/ [a-z]+)?\*\*)/).flatMap((paragraph) => {
    const group = /^\*\*([a-z]+)/.exec(paragraph)?.[1];
    const spans = [...paragraph.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
    return group === undefined
      ? []
      : spans
          .filter((span) => /^[a-z][a-z-]+( |\/|$)/.test(span) && !span.startsWith(group))
          .flatMap((span) => spelledIn(group, span));
  });
}

/** `child get/set`, `show --hotkey`, or several commands side by side. */
function spelledIn(group: string, span: string): readonly OldLine[] {
  const options = span.match(/--[a-z][a-z-]*/g) ?? [];
  const words = span.split(' ');
  const end = words.findIndex((word) => !/^[a-z][a-z/-]*$/.test(word));
  const path = words.slice(0, end === -1 ? undefined : end);
  if (path.length > 2) return path.map((name) => [group, name]);
  const above = path.slice(0, -1);
  return (path.at(-1) ?? '')
    .split('/')
    .map((name) => [group, ...above, name])
    .flatMap((full) => [full, ...options.map((option) => withValue(full, option))]);
}

/** Hidden names of groups, and options of every command. */
function ofAliases(markdown: string): readonly OldLine[] {
  const names =
    /Hidden aliases \(L2\+\): v9 shorthands `([^`]+)`/.exec(markdown)?.[1]?.split(' ') ?? [];
  const global = between(markdown, '### 1.1', '### 1.2').match(/(?<![\w-])--[a-z][a-z-]*/g) ?? [];
  const valueless =
    /json|quiet|yes|dry-run|shield|retry|macos|keychain|ledger$|help|version|completion/;
  return [
    ...names.map((name) => [name, '--help']),
    ...global
      .filter((option) => !/help|version|completion/.test(option))
      .map((option) => ['wallet', 'transfer', option, ...(valueless.test(option) ? [] : ['1'])]),
  ];
}
