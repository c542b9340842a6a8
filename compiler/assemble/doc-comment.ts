/** The lines of a comment that editors show; none where there is no text. */
export function docComment(text: string | undefined, indent: string): readonly string[] {
  const whole = text?.trim() ?? '';
  if (whole === '') return [];
  if (indent.length + whole.length < 112 && !lineBreak.test(whole)) return [`${indent}/** ${escapeLine(whole)} */`];
  const lines = whole.split(lineBreak).map((line) => `${indent} * ${escapeLine(line)}`.trimEnd());
  return [`${indent}/**`, ...lines, `${indent} */`];
}

const lineBreak = /\r\n|[\n\r\u2028\u2029]/;

/** Neither the end of the comment nor the beginning of a tag. */
function escapeLine(line: string): string {
  if (!line.includes('*/') && !line.includes('@')) return line;
  return line.replaceAll('*/', '*\\/').replace(/^(\s*)@/, '$1\\@');
}
