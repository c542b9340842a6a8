/** The lines of a stream of UTF-8; a last one without an end too. `heard` is called for each piece that comes. */
export async function* lines(stream: AsyncIterable<Buffer>, heard: () => void): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let rest = '';
  for await (const chunk of stream) {
    heard();
    const text = rest + decoder.decode(chunk, { stream: true });
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      yield text.slice(start, end);
      start = end + 1;
    }
    rest = text.slice(start);
  }
  if (rest.trim() !== '') yield rest;
}
