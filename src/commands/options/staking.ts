import { parseFraction } from '../../units/fraction.js';
import { parseAlpha, parseTao } from '../../units/parse-amount.js';
import { option, toggle } from '../define/option.js';
import { alphaText, shareText, taoText } from './texts.js';

export const stakeAmount = option({
  flags: '--amount <tao>',
  summary: 'TAO to stake in each position, such as 1.5',
  text: taoText,
  parse: parseTao,
});

export const unstakeAmount = option({
  flags: '--amount <alpha>',
  summary: "alpha to sell of each position, in the subnet's own coin, such as 1.5",
  text: alphaText,
  parse: parseAlpha,
});

export const wholeStake = toggle({
  flags: '--all',
  summary: 'sell whole positions instead of an amount',
});

export const tolerance = option({
  flags: '--tolerance <share>',
  summary: 'how far the price may move against you, such as 0.5% or 0.005',
  fallback: '0.5%',
  env: 'BTCLI_TOLERANCE',
  setting: { key: 'tolerance' },
  text: shareText,
  parse: parseFraction,
});

export const allowPartial = toggle({
  flags: '--allow-partial',
  summary: 'trade as much as the price limit lets through, instead of all or nothing',
  env: 'BTCLI_ALLOW_PARTIAL',
  setting: { key: 'allow-partial', on: 'on' },
});

export const wholeBalance = toggle({
  flags: '--all',
  summary: 'stake all that can be spent, in equal parts, instead of an amount',
});

export const noLimit = toggle({
  flags: '--no-limit',
  negates: '--tolerance',
  summary: 'trade at whatever price the block has; nothing then protects the trade',
});
