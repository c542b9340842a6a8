/**
 * How the file at `from` imports what stands in `module`: a package's door as it is, a file of the project by a relative
 * path with the ending that it has once compiled. Both paths are relative to the project, with forward slashes.
 */
export function moduleSpecifier(from: string, module: string): string {
  if (!/\.[cm]?tsx?$/.test(module)) return module;
  const here = from.split('/').slice(0, -1);
  const there = module.split('/');
  let common = 0;
  while (common < here.length && common < there.length - 1 && here[common] === there[common]) common++;
  const up = here.length - common;
  const path = [...(up === 0 ? ['.'] : Array.from({ length: up }, () => '..')), ...there.slice(common)].join('/');
  return path.replace(/(?:\.d)?\.([cm]?)tsx?$/, '.$1js');
}
