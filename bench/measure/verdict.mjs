/** Whether a number keeps to the most, or the least, that it may be. */
export const atMost = (value, most) =>
  most === undefined ? '' : value <= most ? `<= ${most}` : `MISSED <= ${most}`;
export const atLeast = (value, least) =>
  least === undefined ? '' : value >= least ? `>= ${least}` : `MISSED >= ${least}`;
