import { refuse } from '../../errors.js';
import { argument } from '../define/argument.js';
import { option } from '../define/option.js';
import { nameText } from './texts.js';

/** One argument of a call as `name=value`, or all of them as JSON. */
export type TypedArgument =
  | { readonly kind: 'json'; readonly text: string }
  | { readonly kind: 'named'; readonly name: string; readonly text: string };

export const callName = argument({
  name: 'call',
  summary: 'which call, as Pallet.call',
  required: true,
  text: nameText('Balances.transfer_keep_alive'),
  parse: (text) => text,
});

export const moreArguments = argument({
  name: 'arguments',
  summary: 'arguments as name=value, whole numbers in the smallest steps of the chain',
  variadic: true,
  text: { type: 'string', pattern: '^[^=]+=', examples: ['dest=alice'] },
  parse: parseNamed,
});

export const callArguments = option({
  flags: '--args <json|name=value>',
  summary: 'arguments as JSON, or as name=value with the others behind it',
  text: { type: 'string', examples: ['{"remark": "0x00"}', 'dest=alice'] },
  parse: (text): TypedArgument =>
    /^\s*[{[]/.test(text) ? { kind: 'json', text } : parseNamed(text),
});

/** The dangers in a call by their names, as the sign that each was seen. */
export const dangerous = option({
  flags: '--dangerous <call...>',
  summary: 'a dangerous call in what is signed, by its name; all must be named; goes with --yes',
  text: nameText('Sudo.sudo'),
  parse: (text): readonly string[] => text.split(/[\s,]+/).filter(Boolean),
});

function parseNamed(text: string): TypedArgument {
  const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(text) ?? [];
  if (name !== undefined && value !== undefined) return { kind: 'named', name, text: value };
  throw refuse('bad-input', `${JSON.stringify(text)} is no name=value`, 'write it like netuid=1');
}
