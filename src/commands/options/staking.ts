import { parseFraction } from '../../units/fraction.js';
import { parseAlpha, parseTao } from '../../units/parse-amount.js';
import { option, toggle } from '../define.js';
import { alphaText, shareText, taoText } from './texts.js';

export const stakeAmount = option({
  flags: '--amount <tao>',
  summary: 'TAO to stake, such as 1.5',
  required: true,
  text: taoText,
  parse: parseTao,
});

export const unstakeAmount = option({
  flags: '--amount <alpha>',
  summary: "alpha to sell, in the subnet's own coin, such as 1.5",
  text: alphaText,
  parse: parseAlpha,
});

export const wholeStake = toggle({
  flags: '--all',
  summary: 'sell the whole position instead of an amount',
});

export const tolerance = option({
  flags: '--tolerance <share>',
  summary: 'how far the price may move against you, such as 0.5% or 0.005',
  fallback: '0.5%',
  text: shareText,
  parse: parseFraction,
});

export const allowPartial = toggle({
  flags: '--allow-partial',
  summary: 'trade as much as the price limit lets through, instead of all or nothing',
});
