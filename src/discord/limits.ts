/** Discord's limits on messages and commands, in UTF-16 units where they are lengths. */
export const LIMITS = {
  embedsTotal: 6000,
  description: 4096,
  author: 256,
  footer: 2048,
  fieldValue: 1024,
  buttonsInRow: 5,
  rows: 5,
  buttonLabel: 80,
  customId: 100,
  choices: 25,
  choice: 100,
} as const;
