import type { Advice } from '../../catalogue/entry.js';
import type { DispatchError, Outcome } from '../../chain/outcome.js';
import { Refusal, refuse } from '../../errors.js';
import type { Settlement } from '../../journal/journal.js';
import { failureText, partlyInside } from './partly-inside.js';

/**
 * A write that succeeded in a block: a final one, unless the operator asked not to wait for that. Of
 * several transactions it has the first one's hash, the last one's block and the events of all.
 */
export type Done = Extract<Outcome, { status: 'finalized' | 'included' }>;

/** How each transaction of one write ended, in the order of their nonces. */
export type Outcomes = readonly [Outcome, ...Outcome[]];

/** Where it stands, for the title of what was done. */
export const endOf = ({ status, block }: Done): string =>
  status === 'finalized'
    ? `final in block ${block.number}`
    : `in block ${block.number}, which is not final yet`;

/** A write the pool has, which the operator asked not to follow. */
export type Submitted = Extract<Outcome, { status: 'submitted' }>;

/** Gives back the success of all; refuses, naming how each one ended, when one did not succeed. */
export async function mustAllBeDone(outcomes: Outcomes): Promise<Done | Submitted> {
  const [first, ...rest] = outcomes;
  if (rest.length === 0) return mustBeDone(first);
  const ended: (Done | Submitted)[] = [];
  for (const outcome of outcomes) {
    const done = await mustBeDone(outcome).catch((reason: unknown) => {
      throw reason instanceof Refusal ? partly(reason, outcomes) : reason;
    });
    ended.push(done);
  }
  const landed = ended.filter((each) => each.status !== 'submitted');
  const last = landed.at(-1);
  if (!last || landed.length < ended.length) return { status: 'submitted', hash: first.hash };
  const status = landed.every((each) => each.status === 'finalized') ? 'finalized' : 'included';
  const events = landed.flatMap((each) => each.events);
  return { status, hash: first.hash, block: last.block, events };
}

/**
 * The same refusal, with what became of the others; `count` is how many there were to be. Once any
 * went through or may, it is no refusal after which the whole could be asked for again.
 */
export function partly(
  refusal: Refusal,
  outcomes: readonly Outcome[],
  count = outcomes.length,
): Refusal {
  const hashesOf = (...statuses: readonly Outcome['status'][]) =>
    outcomes.filter(({ status }) => statuses.includes(status)).map(({ hash }) => hash);
  const through = hashesOf('finalized', 'included');
  const open = hashesOf('submitted', 'unseen');
  const { code, message, hint, details } = refusal;
  const told = `${through.length} of ${count} transactions went through${open.length > 0 ? `, ${open.length} may still land` : ''}; of another: ${message}`;
  const lists = { ...details, through: through.join(','), open: open.join(',') };
  if (open.length > 0) {
    const waits = open.map((hash) => `\`btcli tx wait ${hash}\``).join(', then ');
    return refuse(
      'unseen',
      told,
      `finish the story with ${waits}; run nothing again before`,
      lists,
    );
  }
  if (through.length === 0) return refuse(code, told, hint, lists);
  return refuse('partly-done', told, 'what went through is done: ask only for the rest', lists);
}

/** Gives back a success; refuses every other end, always with the hash. */
export async function mustBeDone(outcome: Outcome): Promise<Done | Submitted> {
  switch (outcome.status) {
    case 'finalized':
    case 'included':
    case 'submitted':
      return outcome;
    case 'failed':
      if (!outcome.final) throw failedForNow(outcome);
      throw outcome.parts ? partlyInside(outcome, outcome.parts) : await failedOnChain(outcome);
    case 'expired':
      throw refuse(
        'expired',
        `the transaction was in no block until its last one, ${outcome.lastBlock}; it can never land now`,
        'run the command again',
        { hash: outcome.hash, lastBlock: outcome.lastBlock },
      );
    case 'superseded':
      throw refuse(
        'superseded',
        `another transaction of this key took its number; it can never land now`,
        'see what the key sent with `btcli tx list`, then run the command again',
        { hash: outcome.hash, block: outcome.block.number },
      );
    case 'unseen':
      throw refuse(
        'unseen',
        `the transaction was sent, but its end was not seen: ${outcome.reason}`,
        `it may still land; finish its story with \`btcli tx wait ${outcome.hash}\``,
        { hash: outcome.hash },
      );
  }
}

/** The same for the journal. */
export function settlementOf(outcome: Outcome): Settlement {
  const block = 'block' in outcome ? outcome.block : null;
  const reason = reasonOf(outcome);
  // A block that is not final may go, and what failed in it may then succeed in another.
  const isOpen = outcome.status === 'failed' && !outcome.final;
  return { status: isOpen ? 'included' : outcome.status, block, reason };
}

function reasonOf(outcome: Outcome): string | null {
  if (outcome.status === 'failed') return failureText(outcome);
  return outcome.status === 'unseen' ? outcome.reason : null;
}

const nameOf = ({ pallet, name }: DispatchError): string => `${pallet}.${name}`;

/** A block that is not final may be replaced, and the same bytes may succeed in another. */
function failedForNow({ error, hash, block }: Failed): Refusal {
  const name = nameOf(error);
  return refuse(
    'unseen',
    `it failed in block ${block.number} with ${name}, but that block is not final: it may still succeed in another`,
    `finish its story with \`btcli tx wait ${hash}\``,
    { hash, error: name, block: block.number },
  );
}

type Failed = Extract<Outcome, { status: 'failed' }>;

async function failedOnChain({ error, hash, block, inside }: Failed): Promise<Refusal> {
  const name = nameOf(error);
  const advice = await adviceOn(error);
  const said = advice?.meaning ?? error.docs;
  const who =
    inside === undefined
      ? 'the chain refused it'
      : `the chain took ${inside}, but refused what is inside it`;
  return refuse(
    'failed-on-chain',
    said ? `${who} with ${name}: ${said}` : `${who} with ${name}`,
    advice?.hint ?? `it is in block ${block.number} as ${hash}; its fee was paid`,
    { error: name, hash, block: block.number, inside: inside ?? null },
  );
}

/** What the catalogue says of it. Whoever installs anew meanwhile is told what the chain said without that. */
const adviceOn = ({ pallet, name }: DispatchError): Promise<Advice | undefined> =>
  import('../../catalogue/catalogue.js').then(
    ({ adviceFor }) => adviceFor(pallet, name),
    () => undefined,
  );
