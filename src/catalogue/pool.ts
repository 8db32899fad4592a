import type { Advice } from './entry.js';
import { waitBlocks } from './wording.js';

/** Something a node's pool says of a transaction before, or instead of, a block. */
export type PoolAnswer = Advice & {
  readonly name: string;
  /** The JSON-RPC code it comes under (substrate's author API); none where only a watch tells it. */
  readonly rpc?: number;
  /** The words by which nodes tell it apart from others under the same code. */
  readonly words?: RegExp;
};

/** Why a transaction is invalid now, told in words under code 1010 (sp_runtime::InvalidTransaction). */
const invalid: readonly PoolAnswer[] = [
  {
    name: 'Stale',
    rpc: 1010,
    words: /outdated|stale/i,
    meaning: 'the nonce was used already, so another transaction of this key came first',
    hint: 'see whether that one did what you wanted; if not, run the command again',
  },
  {
    name: 'Future',
    rpc: 1010,
    words: /valid in the future/i,
    meaning: 'the nonce is ahead, so an earlier transaction of this key is missing',
    hint: 'wait for what this key sent before, then run the command again',
  },
  {
    name: 'BadProof',
    rpc: 1010,
    words: /bad signature|bad proof/i,
    meaning: 'the signature does not fit: another key, another chain or another runtime version',
    hint: 'the chain may have been upgraded meanwhile; check --network and run the command again',
  },
  {
    name: 'BadSigner',
    rpc: 1010,
    words: /invalid signing address|bad signer/i,
    meaning: 'this account may not sign the call',
    hint: 'sign with the account the call is meant for',
  },
  {
    name: 'Payment',
    rpc: 1010,
    words: /inability to pay|account balance too low|payment/i,
    meaning: 'the coldkey cannot pay the fee',
    hint: 'add TAO; see what is free with `btcli wallet balance`',
  },
  {
    name: 'AncientBirthBlock',
    rpc: 1010,
    words: /ancient birth block/i,
    meaning: 'the block it was signed at is too old, or is none of this node',
    hint: 'run the command again; if it stays, the node is behind or on a fork: try another endpoint',
  },
  {
    name: 'ExhaustsResources',
    rpc: 1010,
    words: /exhausts? the (?:block limits|resources)|exhausts ?resources/i,
    meaning: 'the transaction does not fit into a block, or not into this one',
    hint: 'run the command again; if it stays, do less in one transaction',
  },
  {
    name: 'Call',
    rpc: 1010,
    words: /call is not expected/i,
    meaning: 'the chain does not take this call now, or not from this signer',
    hint: 'check what the call needs, and whether safe mode is on',
  },
  {
    name: 'BadMandatory',
    rpc: 1010,
    words: /labelled as mandatory/i,
    meaning: 'a call that only block authors make has failed',
    hint: 'an operator has no such call to make',
  },
  {
    name: 'MandatoryValidation',
    rpc: 1010,
    words: /dispatch is mandatory/i,
    meaning: 'only block authors make this call',
    hint: 'an operator has no such call to make',
  },
];

/** Why the runtime cannot tell (sp_runtime::UnknownTransaction), under code 1011. */
const unknown: readonly PoolAnswer[] = [
  {
    name: 'CannotLookup',
    rpc: 1011,
    words: /cannot ?lookup|could not lookup/i,
    meaning: 'the runtime carries no metadata hash to check the signature against',
    hint: 'sign it without the metadata hash',
  },
  {
    name: 'NoUnsignedValidator',
    rpc: 1011,
    words: /no ?unsigned ?validator|could not find an unsigned validator/i,
    meaning: 'the call has to be signed, and it came without a signature',
    hint: 'sign it with the account it is for',
  },
];

/** What the pool does with a transaction, each under a code of its own. */
const codes: readonly PoolAnswer[] = [
  {
    name: 'BadFormat',
    rpc: 1001,
    meaning: 'the node cannot read the transaction: its runtime expects another form',
    hint: 'check --network; update btcli if the chain was upgraded',
  },
  {
    name: 'VerificationError',
    rpc: 1002,
    meaning: "the node's runtime could not check the transaction",
    hint: 'try another endpoint; update btcli if the chain was upgraded',
  },
  {
    name: 'InvalidTransaction',
    rpc: 1010,
    meaning: 'the pool found the transaction invalid, for the reason given beside the code',
    hint: 'explain the reason, as in `btcli explain stale` or `btcli explain 8` for a custom error',
  },
  {
    name: 'UnknownValidity',
    rpc: 1011,
    meaning: 'the node cannot tell whether the transaction is valid',
    hint: 'try another endpoint: this one may lack state',
  },
  {
    name: 'TemporarilyBanned',
    rpc: 1012,
    words: /temporarily banned/i,
    meaning: 'these very bytes were in the pool before; often they are in a block by now',
    hint: 'see what became of it with `btcli tx wait` before you send again',
  },
  {
    name: 'AlreadyImported',
    rpc: 1013,
    words: /already imported/i,
    meaning: 'these very bytes wait in the pool already',
    hint: 'do not send it again; wait for it with `btcli tx wait`',
  },
  {
    name: 'TooLowPriority',
    rpc: 1014,
    words: /priority is too low|too low priority/i,
    meaning: 'another transaction of this key with the same nonce is waiting',
    hint: 'wait a minute for it to land, then run the command again',
  },
  {
    name: 'CycleDetected',
    rpc: 1015,
    words: /cyclic dependency|cycle detected/i,
    meaning: 'the transaction would wait for itself',
    hint: 'wait for what this key sent before, then run the command again',
  },
  {
    name: 'ImmediatelyDropped',
    rpc: 1016,
    words: /couldn't enter the pool|immediately dropped/i,
    meaning: 'the pool is full',
    hint: `${waitBlocks}, or try another endpoint`,
  },
  {
    name: 'UnsupportedKeyType',
    rpc: 1017,
    meaning: 'the node does not know this kind of key',
    hint: 'only the operator of a node meets this, when keys are put into it',
  },
  {
    name: 'Unactionable',
    rpc: 1018,
    words: /unactionable|cannot be propagated/i,
    meaning: 'the node neither makes blocks nor would pass the transaction on',
    hint: 'try another endpoint',
  },
  {
    name: 'NoTagsProvided',
    rpc: 1019,
    meaning: 'the runtime gave the transaction no place in the pool',
    hint: 'try another endpoint',
  },
  {
    name: 'InvalidBlockId',
    rpc: 1020,
    meaning: 'the node lost the block it would check the transaction against',
    hint: 'run the command again, or try another endpoint',
  },
  {
    name: 'RejectedFutureTransaction',
    rpc: 1021,
    meaning: 'the pool takes no transaction whose nonce is ahead',
    hint: 'wait for what this key sent before, then run the command again',
  },
];

/** How a watch ends without a final block. The bytes may still land, whatever it says. */
const watched: readonly PoolAnswer[] = [
  {
    name: 'Usurped',
    meaning: 'another transaction with the same nonce took its place in the pool',
    hint: 'see which of the two landed with `btcli tx wait` before you send again',
  },
  {
    name: 'Dropped',
    meaning: 'the pool dropped it, mostly for being full; another node may still have it',
    hint: 'see what became of it with `btcli tx wait` before you send again',
  },
  {
    name: 'Invalid',
    meaning: 'the pool found it invalid after it had taken it',
    hint: 'see what became of it with `btcli tx wait` before you send again',
  },
  {
    name: 'Retracted',
    meaning: 'its block lost against another one; it goes back to the pool',
    hint: 'it may land in a later block: wait for it with `btcli tx wait`',
  },
  {
    name: 'FinalityTimeout',
    meaning: 'it is in a block that was not made final in time',
    hint: 'do not send it again; wait for it with `btcli tx wait`',
  },
];

export const poolAnswers: readonly PoolAnswer[] = [...codes, ...invalid, ...unknown, ...watched];

/** The pool's answer that a node's words tell, the most telling one first. */
export const poolAnswerIn = (said: string): PoolAnswer | undefined =>
  [...invalid, ...unknown, ...codes].find(({ words }) => words?.test(said));
