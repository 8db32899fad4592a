import { describe, expect, it } from 'vitest';
import type { ChosenSetting } from '../../src/commands/settings.js';
import { walletList } from '../../src/commands/wallet/list/command.js';
import { walletSign } from '../../src/commands/wallet/sign/command.js';
import { changes, mustBeSeen, type Settled } from '../../src/program/settings.js';
import type { Request } from '../../src/program/tree.js';

const chosen: readonly ChosenSetting[] = [
  { key: 'wallet', value: 'rich', source: { kind: 'project', path: '/p/.btcli.json' } },
];
const settled = (command: unknown) => ({ request: { command }, chosen }) as unknown as Settled;

describe("whoever writes a project's file does not choose whose key signs", () => {
  it('refuses to sign a message with a wallet that nobody typed', () => {
    expect(() => mustBeSeen(settled(walletSign), {}, () => true)).toThrowError(
      expect.objectContaining({ code: 'not-allowed', hint: expect.stringContaining('--wallet') }),
    );
  });

  it('lets it choose what is only read', () => {
    expect(changes({ command: walletList } as unknown as Request)).toBe(false);
    expect(() => mustBeSeen(settled(walletList), {}, () => false)).not.toThrow();
  });
});
