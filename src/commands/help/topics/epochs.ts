import { told } from './topic.js';

export const epochs = told(
  {
    name: 'epochs',
    also: ['blocks', 'tempo', 'emission', 'immunity', 'epoch'],
    summary: 'blocks, tempo, emission, and who is replaced',
  },
  `
Epochs

A block is made every 12 seconds; 7200 of them are a day. A subnet runs an
epoch every tempo blocks or so: weights become pay, permits are given anew, and
what the subnet earned since the last epoch is shared out. Subnets run at
different blocks.

Emission is what the chain pays: to a subnet by its share of all, and within it
to owner, miners and validators. Who stakes on a validator gets a part of its
pay.

A uid is a place on a subnet. When all are taken, a newcomer replaces the one
who earns least, except while it is immune: so many blocks after it was
registered.

  btcli subnet epoch --netuid 1        the next epochs, and windows to commit in
  btcli subnet emission shares         who gets how much now
  btcli subnet emission income --netuid 1 --uid 5     what a uid earns
  btcli subnet risk uids --netuid 1    who is replaced next
  btcli utils block 4500000            when that block is or was
  btcli localnet advance --epochs 1 --netuid 2    let epochs pass, on your chain

Most reads take --at BLOCK or a date to look at the past; far back, that needs
--network archive.
`,
);
