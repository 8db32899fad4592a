import type { RefusalCode } from '../errors.js';
import type { Advice } from './entry.js';
import { seeBalance } from './wording.js';

/** btcli's own refusals: why a command stopped by itself. */
export const refusals: Readonly<Record<RefusalCode, Advice>> = {
  bug: {
    meaning: 'btcli itself has a defect',
    hint: 'report the command you ran and what it printed; look at the journal before sending again',
  },
  'bad-input': {
    meaning: 'an option or a value cannot be read, or they do not go together',
    hint: 'the message names it; --help shows how it is written',
  },
  'not-found': {
    meaning: 'what was named is not there: a wallet, a key, a subnet, a uid',
    hint: 'see the wallets with `btcli wallet list`, the subnets with `btcli subnet list`',
  },
  'already-exists': {
    meaning: 'a file with that name is there, and btcli overwrites no key',
    hint: 'choose another name, or move the old file away yourself',
  },
  'unreadable-keyfile': {
    meaning: 'the key file has a form btcli does not know, or is damaged',
    hint: 'restore the key from its mnemonic with `btcli wallet regen-coldkey`',
  },
  'file-system': {
    meaning: 'the operating system refused a file or a folder',
    hint: 'check that it exists, who owns it, its mode, and the room on its disk',
  },
  declined: {
    meaning: 'you answered no, so nothing was signed',
    hint: 'run the command again if you want it after all',
  },
  'needs-answer': {
    meaning: 'a question has to be answered, and there is no terminal to ask at',
    hint: 'the message names the option that answers it, such as --yes',
  },
  'wrong-password': {
    meaning: 'the password does not open the key file',
    hint: 'try again; the key can be restored from its mnemonic alone',
  },
  'out-of-memory': {
    meaning: 'the key file needs more memory to be opened than there is',
    hint: 'close other programs, or open it on a larger machine',
  },
  'balance-too-low': {
    meaning: 'the coldkey cannot pay the amount, the fee and keep the existential deposit',
    hint: seeBalance,
  },
  'wrong-network': {
    meaning: 'the node serves another chain than the one that was named',
    hint: 'check --network',
  },
  'not-in-runtime': {
    meaning: "the connected chain's runtime has no such call or value",
    hint: 'check --network; an older or newer runtime may have it',
  },
  'runtime-changed': {
    meaning: 'the chain was upgraded between what was shown and what would be signed',
    hint: 'run the command again; if it stays so, do not trust the endpoint',
  },
  'not-a-dev-chain': {
    meaning: 'the command is for development chains only',
    hint: 'use --network embedded',
  },
  'not-allowed': {
    meaning: 'the chain would refuse it, so nothing was signed',
    hint: 'the message names the rule and what would satisfy it',
  },
  'above-limit': {
    meaning: 'it would cost more than the limit you gave',
    hint: 'allow more with --max-cost or --tolerance, or ask for less',
  },
  'below-limit': {
    meaning: 'it would bring less than the limit you gave',
    hint: 'allow more with --tolerance, or ask for less',
  },
  'amount-too-low': {
    meaning: 'the amount is below the least the chain takes',
    hint: 'use a larger amount',
  },
  'no-fee-estimate': {
    meaning: 'the node does not say what the transaction would cost',
    hint: 'try another endpoint with --network',
  },
  'facts-moved': {
    meaning: 'prices or balances moved after the plan was made, so nothing was signed',
    hint: 'run the command again and look at the new plan',
  },
  'no-metadata-hash': {
    meaning: 'the signature cannot cover the metadata, so a lying node could not be told',
    hint: 'use another endpoint, or say --metadata-hash off if you trust this one',
  },
  unsettled: {
    meaning: 'an earlier transaction of this key may still land, so no new one was signed',
    hint: 'finish its story with `btcli tx wait`',
  },
  'look-alike': {
    meaning: 'an address begins and ends like one that is known here, but is another account',
    hint: 'compare both, every character, before you send anything to it',
  },
  'journal-damaged': {
    meaning: 'a file of the journal cannot be read, so nobody knows whether a payment was made',
    hint: 'see which with `btcli tx list`, and what the key sent before you move it away',
  },
  'in-use': {
    meaning: 'another btcli uses the same file and does not end',
    hint: 'wait for it, or stop it',
  },
  'pool-rejected': {
    meaning: 'the node did not take the transaction; its bytes never land and no fee was paid',
    hint: 'explain the reason the message gives',
  },
  'failed-on-chain': {
    meaning: 'the transaction is in a block and failed there; its fee was paid',
    hint: 'explain the error the message names',
  },
  'partly-done': {
    meaning: 'some of several transactions went through, and another did not',
    hint: 'see which with `btcli tx list`, and ask only for the rest',
  },
  expired: {
    meaning: 'its last block is final without it, so it can never land any more',
    hint: 'run the command again',
  },
  superseded: {
    meaning: 'another transaction of this key used its nonce, so it can never land any more',
    hint: 'see what came first with `btcli tx list` before you send again',
  },
  unseen: {
    meaning: 'the transaction was sent, and what became of it was not seen',
    hint: 'see what became of it with `btcli tx wait` before you send again',
  },
  unreachable: {
    meaning: 'the node cannot be reached, or went away',
    hint: 'check the connection, or try another endpoint with --network',
  },
  'stale-node': {
    meaning: 'the node does not follow the chain: it is behind, or shows old blocks as new',
    hint: 'do not trust this endpoint; choose another with --network',
  },
  'no-state': {
    meaning: 'the node discarded what the chain held at that block, as most nodes do after a while',
    hint: 'ask a node that keeps everything, as with --network archive, or a newer block',
  },
  'chain-busy': {
    meaning: 'another program is using the embedded chain',
    hint: 'see which with `btcli localnet status`',
  },
  'chain-damaged': {
    meaning: 'the embedded chain on disk cannot be read',
    hint: 'begin a new one with `btcli localnet reset`',
  },
  'check-failed': {
    meaning: 'a check found something wrong, or what a transaction did could not be confirmed',
    hint: 'read the message: where it names a hash, the transaction took place',
  },
  interrupted: {
    meaning: 'it was interrupted before anything was sent',
    hint: 'run the command again',
  },
};
