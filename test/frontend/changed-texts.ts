/** Texts, each with some tokens left out, doubled or put elsewhere; the same in every run. */
export function changedTexts(texts: readonly string[], count: number): readonly string[] {
  let state = 1;
  /** Below `limit`; a linear congruential generator. */
  const random = (limit: number) => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return Math.floor((state / 2 ** 32) * limit);
  };
  return Array.from({ length: count }, (_, at) => {
    const tokens = (texts[at % texts.length] ?? '').match(/[\w$]+|\s+|[^\w\s]/g) ?? [];
    const changed: string[] = [...tokens];
    for (let left = 1 + random(2); left > 0; left--) {
      const place = random(changed.length);
      const what = random(4);
      if (what === 0) changed.splice(place, 1);
      else if (what === 1) changed.splice(place, 0, changed[random(changed.length)] ?? '');
      else if (what === 2) changed[place] = changed[random(changed.length)] ?? '';
      else changed.splice(place, 0, '\n');
    }
    return changed.join('');
  });
}
