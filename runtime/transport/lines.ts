import { StringDecoder } from 'node:string_decoder';

/** Characters of a line. An object has at most some megabytes; what is longer than this never ends. */
const longest = 16_000_000;

/**
 * The lines of a stream of UTF-8; a last one without an end too. `heard` is called for each piece that comes.
 * @throws Error: a line is far too long
 */
export async function* lines(stream: AsyncIterable<Buffer>, heard: () => void): AsyncGenerator<string> {
  const decoder = new StringDecoder('utf8');
  // Of the line that has not ended yet. Joined once: a long line comes in many pieces.
  let pieces: string[] = [];
  let length = 0;
  for await (const chunk of stream) {
    heard();
    const text = decoder.write(chunk);
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      yield pieces.join('') + text.slice(start, end);
      pieces = [];
      length = 0;
      start = end + 1;
    }
    pieces.push(text.slice(start));
    length += text.length - start;
    if (length > longest) throw new Error(`a line has more than ${longest / 1e6} million characters`);
  }
  const rest = pieces.join('');
  if (rest.trim() !== '') yield rest;
}
