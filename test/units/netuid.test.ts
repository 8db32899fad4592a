import { describe, expect, it } from 'vitest';
import { parseNetuid } from '../../src/units/netuid.js';

describe('nobody is led to the subnet of whoever took the name of another', () => {
  const hintOf = (typed: string, ...names: readonly string[]) => {
    const subnets = () => names.map((name, at) => ({ netuid: at + 1, name }));
    try {
      parseNetuid(typed, { subnets });
    } catch (refusal) {
      return (refusal as { readonly hint: string }).hint;
    }
    throw new Error(`${typed} was read`);
  };
  const rest =
    'subnets are numbered 0 to 65535; `btcli subnet list --named apx` on the same network looks for a name';

  it.each([
    [['apex', 'targon'], `did you mean 1, apex? ${rest}`],
    [['apex', 'apex'], rest],
    [['targon', 'apex', 'APEX '], rest],
    [['apex', 'ap.ex'], rest],
    [['targon'], rest],
  ])('%j', (names, hint) => {
    expect(hintOf('apx', ...names)).toBe(hint);
  });
});
