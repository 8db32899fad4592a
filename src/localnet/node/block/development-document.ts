import { DEVELOPMENT } from '../../builtin/genesis/development.js';

type Json = string | number | boolean | null | readonly Json[] | Section;
type Section = { readonly [name: string]: Json };

const RICH = numberText(1_000_000n * 1_000_000_000n);
const MODEST = numberText(2_000n * 1_000_000_000n);
const { alice, bob, charlie, ...others } = DEVELOPMENT;
/** Alice's key for finality, which is an ed25519 one. */
const FINALITY = '5FA9nQDVg267DEd8m1ZypXLBnvN7SFxYwV7ndqSYGiN9TTpu';
/** What the one validator of a chain with elections has at stake, in rao. */
const BOND = numberText(1_000n * 1_000_000_000n);

/**
 * A runtime's default genesis document, made one for a development chain: Alice writes all blocks and
 * may act as root, and the development keys hold TAO. Sections that the runtime has not stay away.
 */
export function developmentDocument(document: string): string {
  const sections = parse(document) as Section;
  const elects = 'session' in sections;
  const wanted: Readonly<Record<string, Section>> = {
    balances: {
      balances: [
        ...[alice, bob, charlie].map((address) => [address, RICH]),
        ...Object.values(others).map((address) => [address, MODEST]),
      ],
    },
    sudo: { key: alice },
    ...(elects ? electing : authorities),
  };
  const merged = Object.entries(sections).map(([name, section]) => [
    name,
    { ...(section as Section), ...wanted[name] },
  ]);
  return render(Object.fromEntries(merged));
}

const authorities = {
  aura: { authorities: [alice] },
  grandpa: { authorities: [[FINALITY, 1]] },
};

const electing = {
  session: { keys: [[alice, alice, { babe: alice, grandpa: FINALITY }]], nonAuthorityKeys: [] },
  staking: {
    validatorCount: 1,
    minimumValidatorCount: 1,
    stakers: [[alice, alice, BOND, 'Validator']],
  },
};

// A number is carried as a text with this mark, since JSON.parse would round a long one.
const MARK = '\u0001';
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

function numberText(number: bigint): string {
  return `\u0001${number}`;
}

const parse = (text: string): Json =>
  JSON.parse(
    text.replace(STRING_OR_NUMBER, (found) =>
      found.startsWith('"') ? found : JSON.stringify(`${MARK}${found}`),
    ),
  );

const render = (json: Json): string => JSON.stringify(json).replace(/"\\u0001([^"]*)"/g, '$1');
