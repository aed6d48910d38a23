import { setTimeout as sleep } from 'node:timers/promises';

/** Acts so many times a second until it is over, whatever becomes of what the earlier acts began. */
export async function actAtRate(
  rate: number,
  isOver: () => boolean,
  act: (number: number) => unknown,
): Promise<void> {
  const start = performance.now();
  for (let acted = 0; !isOver();) {
    const due = ((performance.now() - start) * rate) / 1000;
    for (; acted < due; acted += 1) act(acted);
    await sleep(2);
  }
}
