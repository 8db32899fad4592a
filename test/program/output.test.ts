import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { recordView, text } from '../../src/format/view.js';
import type { Manner } from '../../src/program/manner.js';
import { openOutput } from '../../src/program/output.js';
import type { Terminal } from '../../src/terminal.js';

/** What reaches each stream in a manner of speaking, when a plan is shown and a warning given. */
function said(manner: Partial<Manner>, approval: 'given' | 'asked') {
  const streams = {
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    stdin: new PassThrough(),
  };
  const terminal = { ...streams, env: {} } as unknown as Terminal;
  const full = {
    format: 'table',
    filtered: false,
    quiet: false,
    verbose: false,
    ...manner,
  } as const;
  const output = openOutput(terminal, full, { command: 'wallet transfer', version: 1 }, () => ({
    network: null,
    genesis: null,
  }));
  output.preview(recordView('The plan', [['Amount', text('1')]]), approval);
  output.warn('a warning');
  const read = (stream: PassThrough) => String(stream.read() ?? '');
  return { stdout: read(streams.stdout), stderr: read(streams.stderr) };
}

describe('nobody is asked to approve what was not shown', () => {
  test.each([
    [{}, 'asked', true],
    [{}, 'given', true],
    [{ quiet: true }, 'asked', true],
    [{ quiet: true }, 'given', false],
    [{ format: 'json' }, 'given', false],
    [{ format: 'csv' }, 'given', false],
  ] as const)('%j with approval %s: shown %s', (manner, approval, shown) => {
    const { stdout, stderr } = said(manner, approval);
    expect(stdout).toBe('');
    expect(stderr.includes('The plan')).toBe(shown);
  });
});
