import type { Command } from '../src/reply/command.js';
import { ask } from './ask.js';
import { corpus } from './corpus.js';

/** The one list of commands: what is registered, what is dispatched, what the terminal offers. */
export const commands: readonly Command[] = [ask, corpus];
