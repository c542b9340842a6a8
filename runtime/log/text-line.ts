/** `12:00:31 WARN  reconcile-memcached default/cache: the message field=value`, made of a line of JSON. */
export function textLine(json: string): string {
  const { level, time, msg, controller, namespace, name, error, reconcileID: _, ...fields } = JSON.parse(json) as Line;
  const object = name === undefined ? undefined : namespace === undefined ? name : `${namespace}/${name}`;
  const subject = [controller, object].filter((part) => part !== undefined).join(' ');
  const rest = Object.entries(fields).map(([field, value]) => ` ${field}=${fieldText(value)}`);
  const head = `${time.slice(11, 19)} ${level.toUpperCase().padEnd(5)} `;
  return `${head}${subject === '' ? '' : `${subject}: `}${msg}${rest.join('')}\n${errorText(error)}`;
}

interface Line {
  readonly level: string;
  /** ISO 8601, UTC. */
  readonly time: string;
  readonly msg: string;
  readonly controller?: string;
  readonly namespace?: string;
  readonly name?: string;
  readonly reconcileID?: string;
  readonly error?: { readonly type?: string; readonly message?: string; readonly stack?: string } | string | null;
}

function fieldText(value: unknown): string {
  return typeof value === 'string' && /^[^\s"=]+$/.test(value) ? value : JSON.stringify(value);
}

/** With the stack, indented: it names the line of the handler. */
function errorText(error: Line['error']): string {
  if (error === undefined || error === null) return '';
  const text = typeof error === 'string' ? error : (error.stack ?? `${error.type}: ${error.message}`);
  return `${text.replace(/^/gm, '         ')}\n`;
}
