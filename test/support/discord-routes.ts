import { unknownInteraction, unknownWebhook } from './api-error.js';
import type { Route } from './discord-http.js';
import { createApplication, type Bot } from './payloads.js';
import type { People } from './people.js';

/** What a client asks about itself and the gateway. */
export function botRoutes(bot: Bot, gatewayUrl: string): Route[] {
  const get = (path: string, body: unknown, needsToken = true): Route => ({
    method: 'GET',
    path,
    needsToken,
    answer: () => ({ status: 200, body }),
  });
  const limit = { total: 1000, remaining: 999, reset_after: 14_400_000, max_concurrency: 1 };
  return [
    get('/gateway', { url: gatewayUrl }, false),
    get('/gateway/bot', { url: gatewayUrl, shards: 1, session_start_limit: limit }),
    get('/users/@me', { ...bot.user, locale: 'en-US', mfa_enabled: false, verified: true, email: null }),
    get('/applications/@me', createApplication(bot)),
    get('/oauth2/applications/@me', createApplication(bot)),
  ];
}

/** Interactions are answered under tokens of their own, without the bot's. */
export function interactionRoutes(applicationId: string, people: People): Route[] {
  const conversationOf = (application: string | undefined, token = '') => {
    const conversation = application === applicationId ? people.conversation(token) : undefined;
    if (!conversation) throw unknownWebhook();
    return conversation;
  };
  const webhook = '/webhooks/:application/:token';
  const needsToken = false;
  return [
    {
      method: 'POST',
      path: '/interactions/:id/:token/callback',
      needsToken,
      answer(request, id, token = '') {
        const conversation = people.conversation(token);
        if (conversation?.id !== id || !conversation) throw unknownInteraction();
        return conversation.respond(request);
      },
    },
    {
      method: 'POST',
      path: webhook,
      needsToken,
      answer: (request, application, token) => conversationOf(application, token).followUp(request),
    },
    {
      method: 'GET',
      path: `${webhook}/messages/:message`,
      needsToken,
      answer: (_, application, token, message = '') => conversationOf(application, token).fetch(message),
    },
    {
      method: 'PATCH',
      path: `${webhook}/messages/:message`,
      needsToken,
      answer: (request, application, token, message = '') =>
        conversationOf(application, token).edit(message, request),
    },
    {
      method: 'DELETE',
      path: `${webhook}/messages/:message`,
      needsToken,
      answer: (_, application, token, message = '') => conversationOf(application, token).remove(message),
    },
  ];
}
