const COMMA = ','.charCodeAt(0);
const ZERO = '0'.charCodeAt(0);

/** What SQLite's `group_concat` made of whole numbers; many are had in one text for much less than in as many rows. */
export function toNumbers(list: string): Uint32Array {
  if (list === '') return new Uint32Array();
  const numbers = new Uint32Array(list.length);
  let count = 0;
  let number = 0;
  for (let at = 0; at < list.length; at += 1) {
    const code = list.charCodeAt(at);
    if (code === COMMA) {
      numbers[count++] = number;
      number = 0;
    } else number = number * 10 + code - ZERO;
  }
  numbers[count++] = number;
  return numbers.slice(0, count);
}
