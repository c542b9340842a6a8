/** The lines of a comment that editors show; none where there is no text. */
export function docComment(text: string | undefined, indent: string): readonly string[] {
  const whole = text?.trim() ?? '';
  if (whole === '') return [];
  const lines = whole.split(/\r\n|[\n\r\u2028\u2029]/).map(escapeLine);
  if (lines.length === 1 && indent.length + whole.length < 112) return [`${indent}/** ${lines[0]} */`];
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}

/** Neither the end of the comment nor the beginning of a tag. */
function escapeLine(line: string): string {
  return line.replaceAll('*/', '*\\/').replace(/^(\s*)@/, '$1\\@');
}
