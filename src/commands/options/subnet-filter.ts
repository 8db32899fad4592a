import { parseAccountRef } from '../../units/account-ref.js';
import { option, toggle } from '../define/option.js';
import { accountText, nameText } from './texts.js';

export const subnetOwner = option({
  flags: '--owner <account>',
  summary: 'only the subnets of this coldkey: an address, a wallet or an address book name',
  text: accountText,
  parse: parseAccountRef,
});

export const namedLike = option({
  flags: '--named <text>',
  summary: 'only subnets with this in their name or as their symbol, whatever the case',
  text: nameText('apex'),
  parse: (text) => text,
});

export const openOnly = toggle({
  flags: '--open',
  summary: 'only subnets that take registrations',
});
