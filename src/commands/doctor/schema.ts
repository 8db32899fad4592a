import type { Static } from 'typebox';
import { listOf, nullable, object, oneOf, text } from '../../format/schema/pieces.js';

const area = oneOf(
  'node',
  'terminal',
  'files',
  'config',
  'wallets',
  'caches',
  'nodes',
  'clock',
  'runtime',
);

const id = oneOf(
  'old-node',
  'narrow-terminal',
  'no-unicode',
  'open-file',
  'readable-file',
  'foreign-file',
  'config-damaged',
  'unknown-setting',
  'bad-setting',
  'project-ignored',
  'wallet-findings',
  'wallets-unreadable',
  'large-cache',
  'node-dead',
  'node-slow',
  'node-behind',
  'finality-behind',
  'wrong-genesis',
  'clock-behind',
  'clock-ahead',
  'unproved-runtime',
  'chain-unusable',
  'lacking-commands',
);

const severity = oneOf('danger', 'warning', 'notice');

export const data = object({
  /** Undefined where only this machine was looked at. */
  network: nullable(text),
  checks: listOf(object({ area, state: oneOf('good', 'notice', 'bad'), seen: text })),
  findings: listOf(object({ area, id, severity, subject: text, problem: text, todo: text })),
});

export type Data = Static<typeof data>;
