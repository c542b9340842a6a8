import { isMapped, parseAddress } from '../address.js';
import { CelError } from '../cel-error.js';
import { unescapePart } from './escape.js';

/** Source: Go's net/url, parseHost. */
export function parseHost(scheme: string, host: string): string {
  const bracket = host.lastIndexOf('[');
  if (bracket > 0) throw new CelError('invalid IP-literal');
  if (bracket === 0) return parseLiteral(host);
  const isStrict = scheme === 'http' || scheme === 'https';
  const colon = isStrict ? host.indexOf(':') : host.lastIndexOf(':');
  if (colon >= 0) checkPort(host.slice(colon));
  return unescapePart(host, 'host');
}

/** `[::1]:80`. */
function parseLiteral(host: string): string {
  const end = host.lastIndexOf(']');
  if (end < 0) throw new CelError("missing ']' in host");
  const port = host.slice(end + 1);
  checkPort(port);
  const name = host.slice(1, end);
  const zone = name.indexOf('%25');
  const unescaped =
    zone < 0
      ? unescapePart(name, 'host')
      : unescapePart(name.slice(0, zone), 'host') + unescapePart(name.slice(zone), 'zone');
  const [address = '', ...zones] = unescaped.split('%');
  const bytes = parseAddress(address);
  const isRight = bytes?.length === 16 && (zones.length === 0 || (zones.join('%') !== '' && !isMapped(bytes)));
  if (!isRight) throw new CelError('invalid host');
  return `[${unescaped}]${port}`;
}

function checkPort(port: string): void {
  if (!/^(?::[0-9]*)?$/.test(port)) throw new CelError(`invalid port ${JSON.stringify(port)} after host`);
}
