import { createInterface } from 'node:readline';
import { z } from 'zod';
import { UserError } from './errors.js';

const schema = z.object({ id: z.union([z.string(), z.number()]), question: z.string() });
export type BatchQuestion = z.infer<typeof schema>;

/** The questions of a JSONL stream, one a line; empty lines are passed over. Throws a `UserError` that names the line. */
export async function* readQuestions(
  input: NodeJS.ReadableStream,
  name: string,
): AsyncGenerator<BatchQuestion> {
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    if (line.trim() === '') continue;
    yield parseLine(line.replace(/^\uFEFF/u, ''), `${name}, line ${number}`);
  }
}

function parseLine(line: string, where: string): BatchQuestion {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    throw new UserError(
      `${where} is not JSON. Each line has to be one object such as {"id":"q1","question":"…"}.`,
      { cause: error },
    );
  }
  const result = schema.safeParse(value);
  if (!result.success)
    throw new UserError(
      `${where} lacks an "id" or a "question" text. Each line has to be one object such as {"id":"q1","question":"…"}.`,
    );
  return result.data;
}
