import type { Command } from '../src/reply/command.js';
import { askForReply, toAnswerReply } from '../src/reply/answer-reply.js';
import { toPassageReply } from '../src/reply/passage-reply.js';
import { parseViewId } from '../src/reply/view.js';
import { wordingOf } from '../src/wording/choice.js';

export const ask: Command = {
  name: 'ask',
  nameLocalizations: { hi: 'पूछें', ja: '質問' },
  description: 'Ask the documents a question',
  descriptionLocalizations: { hi: 'दस्तावेज़ों से सवाल पूछें', ja: '資料に質問します' },
  options: [
    {
      type: 'text',
      name: 'question',
      nameLocalizations: { hi: 'सवाल', ja: '質問文' },
      description: 'What you want to know, in any language',
      descriptionLocalizations: {
        hi: 'आप क्या जानना चाहते हैं, किसी भी भाषा में',
        ja: '知りたいこと（どの言語でも）',
      },
      required: true,
      completes: true,
    },
    {
      type: 'switch',
      name: 'private',
      nameLocalizations: { hi: 'निजी', ja: '非公開' },
      description: 'Only you see the answer',
      descriptionLocalizations: { hi: 'जवाब केवल आपको दिखे', ja: '回答を自分だけに表示します' },
    },
  ],
  limit: { times: 5, seconds: 10 },
  isPrivate: (request) => request.values['private'] === true,

  async execute(request, { engine }) {
    const question = String(request.values['question'] ?? '');
    return toAnswerReply(await askForReply(question, engine), request, engine);
  },

  complete: (text, { engine }, limit) => engine.complete(text, limit),

  async press(id, question, request, { engine }) {
    const pressed = parseViewId(id);
    const language = pressed?.view.language ?? request.locale ?? 'en';
    const gone = { language, tone: 'plain', notice: wordingOf(language).changed, aside: true } as const;
    return (
      (pressed && (await toPassageReply(pressed.view, question, request, engine, pressed.role === 'gist'))) ??
      gone
    );
  },
};
