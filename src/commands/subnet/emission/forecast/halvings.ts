import type { Issuance } from '../../../../chain/emission.js';
import {
  blockEmission,
  halvingThresholds,
  TOTAL_SUPPLY,
} from '../../../../economy/block-emission.js';
import { blocksUntil, issuanceAfter } from '../../../../economy/issuance-forecast.js';
import { type Rao, rao } from '../../../../units/money.js';

/** A change of the block emission that is to come. */
export type Halving = {
  /** SubtensorModule.TotalIssuance from which it holds. */
  readonly issuance: Rao;
  /** What a block emits from then on. */
  readonly emission: Rao;
  readonly block: number;
  /** Milliseconds since 1970; undefined where blocks keep no time. */
  readonly time: number | undefined;
};

export type Point = { readonly block: number; readonly issuance: Rao };

export type Forecast = {
  readonly emission: Rao;
  readonly supply: Rao;
  readonly halvings: readonly Halving[];
  /** Equally far apart, up to the last halving that is told. */
  readonly points: readonly Point[];
};

/** How the issuance grows if all that blocks emit stays, and every block takes as long as it should. */
export function forecastOf(
  { issuance, time }: Issuance,
  block: number,
  blockTime: number | undefined,
  most: { readonly halvings: number; readonly points: number },
): Forecast {
  const halvings = halvingThresholds()
    .filter((each) => each.issuance > issuance)
    .slice(0, most.halvings)
    .flatMap((each): readonly Halving[] => {
      const blocks = blocksUntil(issuance, each.issuance);
      if (blocks === undefined) return [];
      const passed = Number(blocks);
      const at = blockTime === undefined ? undefined : time + passed * blockTime;
      return [{ ...each, block: block + passed, time: at }];
    });
  const span = (halvings.at(-1)?.block ?? block) - block;
  const points = Array.from({ length: span > 0 ? most.points : 0 }, (_, place): Point => {
    const passed = Math.round((span * place) / (most.points - 1));
    return { block: block + passed, issuance: issuanceAfter(issuance, passed) };
  });
  return { emission: rao(blockEmission(issuance)), supply: rao(TOTAL_SUPPLY), halvings, points };
}
