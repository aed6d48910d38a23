import type { Command } from '../src/reply/command.js';
import { toReloadReply } from '../src/reply/reload-reply.js';
import { toStatusReply } from '../src/reply/status-reply.js';

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

  async execute(request, library, tell) {
    const language = request.locale ?? 'en';
    return request.subcommand === 'reload'
      ? toReloadReply(language, library, tell)
      : toStatusReply(language, library);
  },
};
