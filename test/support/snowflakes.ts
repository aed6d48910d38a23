const DISCORD_EPOCH = 1_420_070_400_000n;
let counter = 0n;

/** An id as Discord makes them: 42 bits of milliseconds, then a counter. Later ones are greater. */
export function createSnowflake(): string {
  counter += 1n;
  return (((BigInt(Date.now()) - DISCORD_EPOCH) << 22n) + (counter & 0x3fffffn)).toString();
}
