/** A doc comment, or nothing where there is nothing to say. */
export function comment(indent: string, description: string, tags: readonly string[]): string[] {
  const lines = [description, ...tags].filter((text) => text !== '').flatMap((text) => escapeEnd(text).split('\n'));
  if (lines.length === 0) return [];
  const [only = ''] = lines;
  if (lines.length === 1 && only.length < 80) return [`${indent}/** ${only.trim()} */`];
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`];
}

function escapeEnd(line: string): string {
  return line.replaceAll('*/', '*\\/');
}
