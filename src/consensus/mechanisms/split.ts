const U16_MAX = 65_535n;

/**
 * An epoch's emission by mechanism, from SubtensorModule.MechanismEmissionSplit (parts of 65535, even
 * where unset); what rounding leaves goes to mechanism 0.
 */
export function splitEmission(
  emission: bigint,
  mechanismCount: number,
  split: readonly number[] | undefined,
): readonly bigint[] {
  const parts = Array.from({ length: mechanismCount }, (_, mecid) =>
    split ? (emission * BigInt(split[mecid] ?? 0)) / U16_MAX : emission / BigInt(mechanismCount),
  );
  const spent = parts.reduce((sum, part) => sum + part, 0n);
  const rest = emission > spent ? emission - spent : 0n;
  return parts.map((part, mecid) => (mecid === 0 ? part + rest : part));
}
