import { PassThrough } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createContext } from '../../src/open-context.js';
import type { Terminal } from '../../src/terminal.js';
import { noSettings } from '../support/no-settings.js';

function open() {
  const stop = new AbortController();
  const stream = () => new PassThrough();
  const terminal = { stdin: stream(), stdout: stream(), stderr: stream(), env: {} };
  const silent = () => {};
  const opened = createContext({
    terminal: terminal as unknown as Terminal,
    output: { preview: silent, warn: silent, tell: silent, trace: silent },
    stop: stop.signal,
    canAsk: false,
    sent: () => {},
    settings: noSettings,
    words: 'wallet transfer',
    line: 'btcli wallet transfer',
    showsProgress: false,
    believesNothingKept: false,
    connected: silent,
  });
  return { stop, ...opened };
}

describe('Ctrl-C never says that nothing was sent while something is', () => {
  it('ends a command that has sent nothing, and lets it send nothing afterwards', async () => {
    const { stop, context, untilStopped } = open();
    let sent = false;
    let approve = () => {};
    const approval = new Promise<void>((resolve) => {
      approve = resolve;
    });
    const command = approval.then(() =>
      context.holdingOn(async () => {
        sent = true;
      }),
    );
    const ended = untilStopped(command);
    stop.abort();
    await expect(ended).rejects.toMatchObject({ code: 'interrupted', exitStatus: 130 });
    approve();
    await expect(command).rejects.toMatchObject({ code: 'interrupted' });
    expect(sent).toBe(false);
  });

  it('lets a command that has sent something tell its own end', async () => {
    const { stop, context, untilStopped } = open();
    const ended = untilStopped(
      context.holdingOn(
        (signal) =>
          new Promise((resolve) => signal.addEventListener('abort', () => resolve('unseen'))),
      ),
    );
    stop.abort();
    await expect(ended).resolves.toBe('unseen');
  });

  it('names what was sent when it comes while the effect is read back', async () => {
    const { stop, context, untilStopped } = open();
    context.sending('0xabc');
    const ended = untilStopped(new Promise(() => {}));
    stop.abort();
    await expect(ended).rejects.toMatchObject({ code: 'unseen', details: { hash: '0xabc' } });
  });
});
