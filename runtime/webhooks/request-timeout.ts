import { milliseconds } from '../duration.js';

/** Of a webhook that says nothing else: DefaultTimeoutSeconds of admissionregistration.k8s.io/v1. */
const usual = 10_000;

/**
 * The milliseconds that a handler has. The API server names its own patience in `?timeout=`, rounded up to a second;
 * a fifth of it, or a second, is left for the answer's way.
 */
export function handlerTime(url: string): number {
  const [, text = ''] = /[?&]timeout=([^&]*)/.exec(url) ?? [];
  const given = milliseconds(decodeText(text)) ?? 0;
  const timeout = given > 0 ? given : usual;
  return timeout - Math.min(1000, timeout / 5);
}

function decodeText(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
