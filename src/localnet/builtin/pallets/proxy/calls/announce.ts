import { accountAt } from '../../../frame/account-at.js';
import { call } from '../../../frame/call.js';
import { ensureSigned } from '../../../frame/origin.js';
import { lookupSource } from '../../../types/account.js';
import { callHash, real } from '../arguments.js';
import { findProxy } from '../delegates.js';
import { announce, withdrawAnnouncements } from '../pending.js';
import { WEIGHTS } from '../weights.js';

/** The calls that say what a proxy will do, and take it back. */
export const announcingCalls = {
  announce: call({
    index: 6,
    args: { real, callHash },
    weight: WEIGHTS.announce,
    run: (context, origin, args) => {
      const who = ensureSigned(origin);
      const account = accountAt(args.real);
      findProxy(context, account, who);
      announce(context, who, account, args.callHash);
    },
  }),
  remove_announcement: call({
    index: 7,
    args: { real, callHash },
    weight: WEIGHTS.removeAnnouncement,
    run: (context, origin, args) => {
      const who = ensureSigned(origin);
      const account = accountAt(args.real);
      withdrawAnnouncements(
        context,
        who,
        (each) => each.real === account && each.callHash === args.callHash,
      );
    },
  }),
  reject_announcement: call({
    index: 8,
    args: { delegate: lookupSource, callHash },
    weight: WEIGHTS.rejectAnnouncement,
    run: (context, origin, args) => {
      const who = ensureSigned(origin);
      withdrawAnnouncements(
        context,
        accountAt(args.delegate),
        (each) => each.real === who && each.callHash === args.callHash,
      );
    },
  }),
};
