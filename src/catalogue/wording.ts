/** Hints that hold for many errors, so that the same trouble is answered in the same words. */
export const seeBalance = 'see what is free with `btcli wallet balance`';
export const seeStake = 'see what there is with `btcli stake list`';
export const seeSubnets = 'see them all with `btcli subnet list`';
export const seeNeurons = 'find the uids and their hotkeys with `btcli subnet show`';
export const seeSwap = 'see how many blocks are left with `btcli wallet swap-coldkey status`';
export const disputeAtOnce =
  'if you did not announce it, somebody else has the coldkey: `btcli wallet swap-coldkey dispute`';
export const waitBlocks = 'wait some blocks and run the command again';
export const useOwner = 'use the wallet that owns it with --wallet';
export const rootOnly =
  "only the chain's root origin makes this call; an operator has nothing to do";
/** For an error that is declared, while no call in the source of spec 425 raises it. */
export const unraised =
  'spec 425 raises it nowhere; find out which runtime the chain runs before you try again';
/** For an error by which a contract fails, not the transaction around it. */
export const askContract = 'only the author of the contract can mend this';
/** For a broken assumption of the runtime itself. */
export const runtimeDefect =
  'this is a defect of the runtime: report it with the hash to its authors';
