import { UserError } from '../errors.js';
import type { Language } from '../language/language.js';
import { ReloadStopped, type Library } from '../library.js';
import { wordingOf } from '../wording/choice.js';
import type { Reply } from './reply.js';

/** Reloads the documents; tells how far that has come on the way, and in the end what has changed, or what went wrong. */
export async function toReloadReply(
  language: Language,
  library: Library,
  tell: (reply: Reply) => void,
): Promise<Reply> {
  const wording = wordingOf(language).reload;
  try {
    const changes = await library.reload(({ share, secondsLeft }) =>
      tell({ language, tone: 'plain', notice: wording.progress(Math.floor(share * 100), secondsLeft) }),
    );
    const lists = (['added', 'removed', 'changed'] as const)
      .filter((kind) => changes[kind].length > 0)
      .map((kind) => ({ label: `${wording[kind]} (${changes[kind].length})`, items: changes[kind] }));
    return { language, tone: 'plain', notice: lists.length > 0 ? wording.done : wording.unchanged, lists };
  } catch (error) {
    if (error instanceof ReloadStopped) return { language, tone: 'fault', notice: wording.stopped };
    if (!(error instanceof UserError)) throw error;
    return { language, tone: 'fault', notice: wording.failed(error.message) };
  }
}
