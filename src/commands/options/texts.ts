import type { TextSpec } from '../define/option.js';

/** What typed texts look like, one for each kind of value; the parsers have the last word. */

const decimal = { type: 'string', pattern: '^[0-9]+(\\.[0-9]{1,9})?$', examples: ['1.5'] } as const;

export const taoText: TextSpec = { ...decimal, unit: 'TAO' };
export const alphaText: TextSpec = { ...decimal, unit: "the subnet's alpha" };
export const addressText: TextSpec = {
  type: 'string',
  format: 'ss58',
  pattern: '^5[1-9A-HJ-NP-Za-km-z]{47}$',
  examples: ['5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'],
};
/** An account: an address, or whatever name leads to one. */
export const accountText: TextSpec = {
  type: 'string',
  examples: ['alice', 'miner/rig1', 'exchange', '5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY'],
};
export const nameText = (example: string): TextSpec => ({ type: 'string', examples: [example] });
export const fileText: TextSpec = { type: 'string', format: 'path', examples: ['./file'] };
export const shareText: TextSpec = {
  type: 'string',
  pattern: '^[0-9]+(\\.[0-9]+)?%?$',
  examples: ['0.5%', '0.005'],
};
export const netuidText: TextSpec = {
  type: 'integer',
  minimum: 0,
  maximum: 65_535,
  examples: ['1'],
};
export const netuidsText: TextSpec = {
  type: 'string',
  pattern: '^ *[0-9]{1,5} *(, *[0-9]{1,5} *)*$',
  examples: ['1', '0,1,64'],
};
export const wholeText = (minimum: number, maximum: number, unit?: string): TextSpec => ({
  ...{ type: 'integer', minimum, maximum },
  ...(unit !== undefined && { unit }),
});
export const hexText = (bytes: number): TextSpec => ({
  type: 'string',
  pattern: `^(0x)?[0-9a-fA-F]{${2 * bytes}}$`,
  examples: [`0x${'00'.repeat(bytes)}`],
});
