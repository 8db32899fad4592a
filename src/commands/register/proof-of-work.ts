/** Said wherever somebody may come with a solved puzzle; true where SubtensorModule.BurnHalfLife is. */
export const workNote =
  'this runtime ignores proof of work: whoever registers with it pays the same price';
