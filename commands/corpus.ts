import { UserError } from '../src/errors.js';
import type { Language } from '../src/language/language.js';
import type { Library } from '../src/library.js';
import type { Command } from '../src/reply/command.js';
import type { Reply } from '../src/reply/reply.js';
import { toStatusReply } from '../src/reply/status-reply.js';
import { wordingOf } from '../src/wording/choice.js';

export const corpus: Command = {
  name: 'corpus',
  nameLocalizations: { hi: 'दस्तावेज़', ja: '資料' },
  description: 'The documents that answers come from',
  descriptionLocalizations: { hi: 'वे दस्तावेज़ जिनसे जवाब आते हैं', ja: '回答のもとになる資料' },
  options: [
    {
      type: 'subcommand',
      name: 'status',
      nameLocalizations: { hi: 'स्थिति', ja: '状態' },
      description: 'What has been read, and what was skipped',
      descriptionLocalizations: {
        hi: 'क्या पढ़ा गया और क्या छोड़ा गया',
        ja: '読み込んだ資料と除外した資料を表示します',
      },
    },
    {
      type: 'subcommand',
      name: 'reload',
      nameLocalizations: { hi: 'फिर-पढ़ें', ja: '再読み込み' },
      description: 'Read the documents again',
      descriptionLocalizations: { hi: 'दस्तावेज़ फिर से पढ़ें', ja: '資料を読み直します' },
    },
  ],
  moderatorsOnly: true,
  isPrivate: () => true,

  execute(request, library) {
    const language = request.locale ?? 'en';
    return request.subcommand === 'reload' ? reload(language, library) : toStatusReply(language, library);
  },
};

async function reload(language: Language, library: Library): Promise<Reply> {
  const wording = wordingOf(language).reload;
  try {
    const changes = await library.reload();
    const lists = (['added', 'removed', 'changed'] as const)
      .filter((kind) => changes[kind].length > 0)
      .map((kind) => ({ label: `${wording[kind]} (${changes[kind].length})`, items: changes[kind] }));
    return { language, tone: 'plain', notice: lists.length > 0 ? wording.done : wording.unchanged, lists };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { language, tone: 'fault', notice: wording.failed(error.message) };
  }
}
