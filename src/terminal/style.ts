/** Wraps text in colours of a terminal, or leaves it as it is. */
export interface Style {
  bold(text: string): string;
  underline(text: string): string;
  dim(text: string): string;
}

export function createStyle(colour: boolean): Style {
  const wrap = (on: number, off: number) => (text: string) =>
    colour && text !== '' ? `\u001b[${on}m${text}\u001b[${off}m` : text;
  return { bold: wrap(1, 22), underline: wrap(4, 24), dim: wrap(2, 22) };
}
