import type { APIEmbed } from 'discord.js';

import type { Problem } from './api-error.js';

const MOST_CHARACTERS = 6000;

/** What Discord refuses in a message's embeds though its API description lets it pass. */
export function embedProblems(embeds: readonly APIEmbed[], path: readonly PropertyKey[]): Problem[] {
  const problems: Problem[] = [];
  const require = (text: string | null | undefined, ...at: PropertyKey[]) => {
    if (!text?.trim())
      problems.push({
        path: [...path, ...at],
        code: 'BASE_TYPE_REQUIRED',
        message: 'This field is required',
      });
  };
  embeds.forEach((embed, index) => {
    if (isEmpty(embed)) require(undefined, index, 'description');
    embed.fields?.forEach((field, at) => {
      require(field.name, index, 'fields', at, 'name');
      require(field.value, index, 'fields', at, 'value');
    });
    if (embed.footer) require(embed.footer.text, index, 'footer', 'text');
    if (embed.author) require(embed.author.name, index, 'author', 'name');
  });
  const characters = embeds.reduce((sum, embed) => sum + lengthOf(embed), 0);
  if (characters > MOST_CHARACTERS)
    problems.push({
      path,
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${MOST_CHARACTERS}`,
    });
  return problems;
}

function isEmpty(embed: APIEmbed): boolean {
  const texts = [embed.title, embed.description, embed.author?.name, embed.footer?.text];
  return !texts.some((text) => text?.trim()) && !embed.fields?.length && !embed.image && !embed.thumbnail;
}

function lengthOf(embed: APIEmbed): number {
  const texts = [
    embed.title,
    embed.description,
    embed.author?.name,
    embed.footer?.text,
    ...(embed.fields ?? []).flatMap((field) => [field.name, field.value]),
  ];
  return texts.reduce((sum, text) => sum + (text?.length ?? 0), 0);
}
