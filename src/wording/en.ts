import type { Wording } from './wording.js';

export const english: Wording = {
  answer: 'The documents say:',
  unsure: 'I am not sure that this answers it. What comes nearest:',
  none: 'The documents don’t say.',
  beside: 'From the same document:',
  position: (position, total) => `Passage ${position} of ${total}`,
  changed: 'The documents have changed since, and that passage is gone. Please ask again.',
  paragraph: (paragraph) => `paragraph ${paragraph}`,
  line: (line) => `line ${line}`,
  page: (page) => `page ${page}`,
  otherPlaces: (count) => (count === 1 ? 'and 1 other place' : `and ${count} other places`),
  gist: 'Word by word, not a translation',
  more: (count) => `and ${count} more`,
  tooFast: (seconds) =>
    seconds === 1
      ? 'One question at a time, please. Ask again in a second.'
      : `One question at a time, please. Ask again in ${seconds} seconds.`,
  refused: 'Only members with the Manage Server permission can do this, and only in a server.',
  busy: 'Very many people are asking just now. Please ask again in a moment.',
  stopping: 'I am being stopped and could not answer in time. Please ask again once I am back.',
  failed: (reference) =>
    `Sorry, something went wrong. Whoever runs this bot finds it in the log as ${reference}.`,
  buttons: {
    next: 'Next passage',
    previous: 'Previous passage',
    before: 'Paragraph before',
    after: 'Paragraph after',
    back: 'Back to the passage',
    gist: 'Word by word',
    open: (number) => `Passage ${number}`,
  },
  status: {
    title: 'What I answer from',
    documents: 'Documents',
    passages: 'Passages',
    languages: 'Languages',
    otherLanguages: 'other',
    readAt: 'Read',
    skipped: 'Skipped',
  },
  skipReasons: {
    'unknown-format': 'not a format that I read',
    empty: 'empty',
    'too-large': 'too large',
    'not-text': 'not text',
    damaged: 'damaged',
    unreadable: 'could not be opened',
    'link-leaves-folder': 'a link that leaves the folder',
    'link-repeats-folder': 'a link to a folder that is read already',
  },
  reload: {
    done: 'The documents have been read again.',
    unchanged: 'The documents have been read again. Nothing has changed.',
    added: 'New',
    removed: 'Gone',
    changed: 'Changed',
    failed: (reason) => `The documents could not be read again, so I keep to what I had. ${reason}`,
    stopped:
      'I am being stopped, so the documents were not read again. Nothing is lost: reload once I am back.',
    progress: (percent, secondsLeft) =>
      `Reading the documents: ${percent} %${secondsLeft === null ? '' : `, about ${secondsLeft} s left`}. I answer from the old ones meanwhile.`,
  },
  terminal: {
    welcome: 'Ask a question, or type /help.',
    quit: 'leave',
    help: 'this list',
    unknown: (command) => `There is no ${command}. Type /help to see what there is.`,
  },
};
