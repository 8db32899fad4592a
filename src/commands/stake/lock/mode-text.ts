/** Whether a lock stays, in words. */
export const modeText = (perpetual: boolean): string =>
  perpetual ? 'stays until it is released' : 'comes free with time';
