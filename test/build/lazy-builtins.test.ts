import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { lazily } from '../../scripts/build/lazy-builtins.mjs';

/** What the rewritten body of a chunk returns, and the modules it had asked for before it ran on. */
function run(body: string) {
  const asked: string[] = [];
  const require = createRequire(import.meta.url);
  const later = (name: string) => () => {
    asked.push(name);
    return require(name);
  };
  const load = Object.assign(require, { lazily: later });
  return { value: new Function('require', lazily(body))(load), asked };
}

describe('what a chunk takes from a part of Node that loads late', () => {
  it.each([
    ['a function', 'return import_node_net.isIP("::1")', 6],
    ['a class that is made', 'return new import_node_stream.Writable().writable', true],
    [
      'a class that is made after a bracket',
      'return(new import_node_stream.Writable).writable',
      true,
    ],
    [
      'a class that is extended',
      'class A extends import_node_stream.Writable{}return new A().writable',
      true,
    ],
  ])('works as before: %s', (_, use, value) => {
    const names = 'import_node_net=require("node:net"),import_node_stream=require("node:stream")';
    expect(run(`var ${names};${use}`).value).toBe(value);
  });

  it('is not loaded where it is not used', () => {
    expect(run('var import_node_net=require("node:net");return 1')).toEqual({
      value: 1,
      asked: [],
    });
  });
});
