import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, it } from 'vitest';
import type { Engine } from '../../src/engine/answer.js';
import { startBotSession } from './bot-session.js';
import { ferryDocuments } from './documents.js';

it('a reply is let go of once it is sent', async () => {
  setFlagsFromString('--expose-gc');
  const collectGarbage = runInNewContext('gc') as () => void;
  const session = await startBotSession(ferryDocuments);
  const { engine } = session.library;
  const original = { ...engine };
  const shown: WeakRef<object>[] = [];
  const watched: Engine['find'] = async (...values) => {
    const found = await original.find(...values);
    for (const passage of found) if (passage !== undefined) shown.push(new WeakRef(passage));
    return found;
  };
  Object.assign(engine, { find: watched });
  for (let number = 0; number < 20; number += 1) {
    const asked = session.discord.slash({
      command: 'ask',
      options: { question: 'led the crew' },
      user: `person ${number}`,
    });
    await asked.answered;
  }
  expect(shown.length).toBeGreaterThanOrEqual(20);
  const countHeld = () => {
    collectGarbage();
    return shown.filter((passage) => passage.deref() !== undefined).length;
  };
  await expect.poll(countHeld, { timeout: 5_000 }).toBeLessThan(3);
  await session.close();
});
