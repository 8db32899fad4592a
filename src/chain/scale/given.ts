import { refuse } from '../../errors.js';

/** A value as somebody gives it, before a type says what it must be; whole numbers are exact. */
export type Given =
  | string
  | bigint
  | boolean
  | null
  | readonly Given[]
  | { readonly [name: string]: Given };

/** Texts are passed over, so that only numbers outside of them are marked. */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;
/** No JSON text can hold it unescaped. */
const MARK = '\\u0000';

/** Reads JSON whose numbers stay exact: they become bigint, and one that is not whole is refused. */
export function parseGiven(text: string): Given {
  const marked = text.replace(TEXT_OR_NUMBER, (token) =>
    token.startsWith('"') ? token : `"${MARK}${token}"`,
  );
  let parsed: unknown;
  try {
    parsed = JSON.parse(marked);
  } catch {
    throw refuse(
      'bad-input',
      'that is not JSON',
      'write it like {"netuid": 1} in single quotes, or give name=value words',
    );
  }
  return exact(parsed);
}

function exact(value: unknown): Given {
  if (typeof value === 'string') {
    return value.startsWith('\0') ? wholeNumber(value.slice(1)) : value;
  }
  if (Array.isArray(value)) return value.map(exact);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, exact(each)]));
  }
  return value as boolean | null;
}

function wholeNumber(digits: string): bigint {
  if (/^-?(0|[1-9]\d*)$/.test(digits)) return BigInt(digits);
  throw refuse(
    'bad-input',
    `${digits} is not a whole number`,
    "count in the chain's smallest steps",
  );
}
