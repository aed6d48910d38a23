/** Replies that another will follow, such as how far something has come. */
export interface Interim<Message> {
  /** Shows the message, unless the last one was shown just now. */
  show(message: Message): void;
  /** Resolves once nothing is being shown any more, so that what follows is not overtaken. */
  settled(): Promise<void>;
}

export interface InterimOptions<Message> {
  readonly edit: (message: Message) => Promise<void>;
  readonly onFault: (error: unknown) => void;
  /** Milliseconds that only ever grow. */
  readonly now: () => number;
}

/** Often enough to be seen, and seldom enough for Discord. Milliseconds. */
const INTERVAL = 2_500;

export function createInterim<Message>({ edit, onFault, now }: InterimOptions<Message>): Interim<Message> {
  let lastAt = now();
  let showing: Promise<void> | undefined;
  return {
    show(message) {
      if (showing !== undefined || now() - lastAt < INTERVAL) return;
      lastAt = now();
      showing = edit(message)
        .catch(onFault)
        .finally(() => {
          showing = undefined;
        });
    },
    async settled() {
      await showing;
    },
  };
}
