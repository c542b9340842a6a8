/** The lines of a comment that editors show; none where there is no text. */
export function docComment(text: string | undefined, indent: string): readonly string[] {
  const lines = (text ?? '')
    .trim()
    .split(/\r\n|[\n\r\u2028\u2029]/)
    .map(escapeLine);
  if (lines.length === 1 && lines[0] === '') return [];
  const single = `${indent}/** ${lines[0]} */`;
  if (lines.length === 1 && single.length <= 120) return [single];
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}

/** Neither the end of the comment nor the beginning of a tag. */
function escapeLine(line: string): string {
  return line.replaceAll('*/', '*\\/').replace(/^(\s*)@/, '$1\\@');
}
