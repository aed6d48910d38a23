/** A pure function of a text, which remembers what it made of the last ones: what is shown of an answer asks for the same again. */
export function recent<Made>(size: number, make: (text: string) => Made): (text: string) => Made {
  const kept = new Map<string, Made>();
  return (text) => {
    const known = kept.get(text);
    const made = known ?? make(text);
    // What was asked for last stands last.
    kept.delete(text);
    kept.set(text, made);
    for (const [oldest] of kept) {
      if (kept.size <= size) break;
      kept.delete(oldest);
    }
    return made;
  };
}
