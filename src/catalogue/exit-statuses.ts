import type { Advice } from './entry.js';

/** What a script may conclude from the exit status of btcli, and a word for where there is no room. */
export const exitStatusAdvice: Readonly<Record<number, Advice & { readonly word: string }>> = {
  0: { word: 'done', meaning: 'what was asked has been done', hint: 'nothing is left to do' },
  1: {
    word: 'bug',
    meaning: 'btcli has a defect',
    hint: 'report the command; look at the journal before sending again',
  },
  2: {
    word: 'input',
    meaning: 'the command line or a file it names is wrong; nothing was signed',
    hint: 'read the message, mend it and run the command again',
  },
  3: {
    word: 'refused',
    meaning: 'it was declined or refused before signing',
    hint: 'read the message; nothing was sent, so it is safe to run again',
  },
  4: {
    word: 'failed',
    meaning: 'the pool or the chain refused the transaction, or it can never land any more',
    hint: 'explain the error the message names; a fee was paid only if it failed on chain',
  },
  5: {
    word: 'unseen',
    meaning: 'the transaction was sent and its end was not seen, so it may still land',
    hint: 'see what became of it with `btcli tx wait` before you send again',
  },
  6: {
    word: 'offline',
    meaning: 'no chain could be used: unreachable, behind, busy or damaged',
    hint: 'check the connection, or try another endpoint with --network',
  },
  7: {
    word: 'check',
    meaning: 'a check found something wrong, or what a transaction did could not be confirmed',
    hint: 'read the message: where it names a hash, the transaction took place',
  },
  130: {
    word: 'stop',
    meaning: 'it was interrupted before anything was sent',
    hint: 'run the command again',
  },
};
