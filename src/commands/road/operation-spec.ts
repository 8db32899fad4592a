import type { TSchema } from 'typebox';
import type { Call, CallKind } from '../../chain/call.js';
import type { Chain, ChainIdentity } from '../../chain/chain.js';
import type { Context } from '../../context.js';
import type { Json } from '../../format/json.js';
import type { RecordView } from '../../format/view.js';
import type { BlockRef } from '../../units/block.js';
import type { Era } from '../../units/era.js';
import type { Alpha, Rao } from '../../units/money.js';
import type { Signer } from '../../units/signer.js';
import type { Ss58 } from '../../units/ss58.js';
import type { WalletStore } from '../../wallet/store.js';
import type { ArgumentSpecs } from '../define/argument.js';
import type { InputOf } from '../define/command.js';
import type { OptionSpecs } from '../define/option.js';
import type { signing } from '../options/signing.js';
import type { Card } from './card.js';
import type { Done } from './outcome.js';
import type { Party } from './party.js';

/** What every write is told beside its own options. */
export type SigningInput = InputOf<typeof signing>;

/** Which key signs: one of the wallet's, or a key of development that everybody knows. */
export type SignerKind = 'coldkey' | 'hotkey' | { readonly development: string };

/** What a request is made of. */
export type Asked<Options extends OptionSpecs, Arguments extends ArgumentSpecs = readonly []> = {
  readonly input: InputOf<Options, Arguments> & SigningInput;
  /** Whose authority the call has: the signer's account, or the one it is a proxy for. */
  readonly account: Ss58;
  readonly wallets: WalletStore;
  /** For a request that rests on what the key wrote down for itself; asks for a password. */
  readonly unlock: () => Promise<Signer>;
  readonly ctx: Context;
};

/** An approved plan on its way to the chain. */
export type Leaving<Plan> = {
  readonly plan: Plan;
  readonly signer: Signer;
  readonly chain: ChainIdentity;
  readonly ctx: Context;
};

/** What a write did, as read back from the block that holds it. */
export type Did<Request, Effect> = {
  readonly request: Request;
  readonly call: Call;
  readonly network: string;
  readonly outcome: Done;
  /** What the signer paid in TAO, without the tip (TransactionPayment.TransactionFeePaid). */
  readonly feePaid: Rao;
  /** What the signer paid in alpha instead, with the tip; undefined where it paid in TAO. */
  readonly feePaidAlpha: Alpha | undefined;
  readonly effect: Effect;
};

/** An approval that is typed out, so that it cannot be given by habit. */
export type TypedApproval = {
  readonly question: string;
  /** The only text that approves. */
  readonly answer: string;
  /** The option that says the same beforehand. */
  readonly option: string;
};

/** What a write that waits for its moment knows; nothing of it was signed, or can still land, under its key. */
export type Waiting<Input> = {
  readonly input: Input;
  readonly party: Party;
  readonly chain: Chain;
  readonly ctx: Context;
};

/** With what the road is gone once the moment has come. */
export type Ready = {
  readonly party: Party;
  readonly chain: Chain;
  readonly era: Era;
};

/** A plan's least: the one call that will be signed. */
export type PlanOf = { readonly call: Call };

/**
 * One write, declared once. Commands, help, completions and the catalogue come from it, and so does
 * the one road that every write takes: facts, plan, approval, signature, journal, chain, read-back.
 */
export type OperationSpec<
  Options extends OptionSpecs,
  Request,
  Facts,
  Plan extends PlanOf,
  Effect,
  Arguments extends ArgumentSpecs = readonly [],
> = {
  readonly name: string;
  readonly summary: string;
  readonly signer: SignerKind | ((input: InputOf<Options> & SigningInput) => SignerKind);
  /** The calls it may sign, newest first; the plan takes the first that the runtime has. */
  readonly calls: readonly CallKind[];
  /** Its own; those of signing are added. */
  readonly options: Options;
  /** Words after the command's own. */
  readonly arguments?: Arguments;
  readonly examples: readonly string[];
  /** Loads what scripts may rely on in `data`; see road/schema.ts. */
  readonly schema: () => Promise<{ readonly data: TSchema }>;
  /** Counts the breaking changes of the schema, from 1. */
  readonly version?: number;
  /** Refuses a line that could never be paced, before anything is read. */
  readonly mustPace?: (input: InputOf<Options> & SigningInput) => void;
  /** Chooses the moment: goes the road, which is the only way to sign, when it has come. */
  readonly paced?: <Reported>(
    waiting: Waiting<InputOf<Options> & SigningInput>,
    goTheRoad: (ready: Ready) => Promise<Reported>,
  ) => Promise<Reported>;
  /** What is asked for, with names resolved to addresses; asks no chain. */
  readonly request: (asked: Asked<Options, Arguments>) => Request | Promise<Request>;
  /** Refuses a chain this write is not for, or that cannot do what is asked; reads nothing of it. */
  readonly allows?: (chain: Chain, request: Request) => void;
  /** What makes another run of it the same, for the journal; the request where it is left out. */
  readonly intent?: (request: Request, chain: Chain) => unknown;
  /** Everything the plan rests on but its fee, all read at one block. */
  readonly read: (request: Request, chain: Chain, at: BlockRef) => Promise<Facts>;
  /** The call whose fee is asked for; pure, and the very call that the plan carries. */
  readonly call: (request: Request, facts: Facts) => Call;
  /** The same call where no fact changes it: its fee is asked for beside the facts. */
  readonly early?: (request: Request) => Call;
  /** Turns request and facts into the plan, or refuses. The fee is zero where another account pays it. */
  readonly plan: (request: Request, facts: Facts & { readonly fee: Rao }) => Plan;
  readonly card: (plan: Plan) => Card;
  /** What must be typed instead of a yes where nothing could be taken back; undefined for a yes. */
  readonly typed?: (plan: Plan) => TypedApproval | undefined;
  /** What moved so far between two plans that the operator should look again; undefined for nothing. */
  readonly moved?: (shown: Plan, now: Plan) => string | undefined;
  /** Writes down what must not be lost, after approval and before anything is signed. */
  readonly keep?: (leaving: Leaving<Plan>) => void;
  /**
   * Reads back what was done; refuses `check-failed` when the block shows something else. The plan
   * is given as it was signed, in the card's own JSON.
   */
  readonly confirm: (
    request: Request,
    call: Call,
    outcome: Done,
    chain: Chain,
    plan: Json,
  ) => Promise<Effect>;
  readonly view: (did: Did<Request, Effect>) => RecordView;
  /** Its own fields of `data`; those of every write are added. */
  readonly json: (did: Did<Request, Effect>) => { readonly [field: string]: Json };
};
