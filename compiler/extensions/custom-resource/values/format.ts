import { isDate, isDateTime, isDuration } from '../../../cel/time.js';
import { isAddress, isCidr } from './address.js';
import { isCreditCard, isIsbn10, isIsbn13 } from './checksum.js';

export interface TextFormat {
  readonly accepts: (text: string) => boolean;
  /** The minor version of Kubernetes that checks it first. */
  readonly since?: number;
}

/** The formats of texts that a server of 1.36 checks. Source: k8s.io/kube-openapi/pkg/validation/strfmt. */
export const textFormats: ReadonlyMap<string, TextFormat> = new Map<string, TextFormat>([
  ['bsonobjectid', { accepts: matcher(/^[0-9a-fA-F]{24}$/) }],
  ['uri', { accepts: isRequestUri }],
  ['email', { accepts: isEmail }],
  ['hostname', { accepts: isHostname }],
  ['ipv4', { accepts: (text) => isAddress(text, 4) }],
  ['ipv6', { accepts: (text) => isAddress(text, 6) }],
  ['cidr', { accepts: isCidr }],
  ['mac', { accepts: isMac }],
  ['uuid', { accepts: matcher(/^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i) }],
  ['uuid3', { accepts: matcher(/^[0-9a-f]{8}-?[0-9a-f]{4}-?3[0-9a-f]{3}-?[0-9a-f]{4}-?[0-9a-f]{12}$/i) }],
  ['uuid4', { accepts: matcher(/^[0-9a-f]{8}-?[0-9a-f]{4}-?4[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i) }],
  ['uuid5', { accepts: matcher(/^[0-9a-f]{8}-?[0-9a-f]{4}-?5[0-9a-f]{3}-?[89ab][0-9a-f]{3}-?[0-9a-f]{12}$/i) }],
  ['isbn', { accepts: (text) => isIsbn10(text) || isIsbn13(text) }],
  ['isbn10', { accepts: isIsbn10 }],
  ['isbn13', { accepts: isIsbn13 }],
  ['creditcard', { accepts: isCreditCard }],
  ['ssn', { accepts: matcher(/^\d{3}[- ]\d{2}[- ]\d{4}$/) }],
  ['hexcolor', { accepts: matcher(/^#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})$/) }],
  ['rgbcolor', { accepts: isRgbColor }],
  ['byte', { accepts: matcher(/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=|[A-Za-z0-9+/]{4})$/) }],
  ['password', { accepts: () => true }],
  ['date', { accepts: isDate }],
  ['duration', { accepts: isDuration }],
  ['date-time', { accepts: isDateTime }],
  ['k8s-short-name', { accepts: isShortName, since: 34 }],
  ['k8s-long-name', { accepts: isLongName, since: 34 }],
]);

function matcher(expression: RegExp): (text: string) => boolean {
  return (text) => expression.test(text);
}

/** An absolute URL, or a path: what may stand in an HTTP request. */
function isRequestUri(text: string): boolean {
  if (/[\p{Cc} ]/u.test(text) || /%(?![0-9a-fA-F]{2})/.test(text)) return false;
  const [, port = ''] = /^[^:/]+:\/\/[^/?#]*:([^/?#\]]*)(?:[/?#]|$)/.exec(text) ?? [];
  return /^\d*$/.test(port) && (text.startsWith('/') || /^[a-zA-Z][-+.a-zA-Z0-9]*:./.test(text));
}

/** An address as in RFC 5322, alone or after a name, in angle brackets. */
function isEmail(text: string): boolean {
  const [, bracketed] = /^[^<>]*<([^<>]+)>$/.exec(text) ?? [];
  return /^([^\s()<>[\]:;@\\,."]+(\.[^\s()<>[\]:;@\\,."]+)*|"[^"\\]*")@([^\s()<>[\]:;@\\,."]+(\.[^\s()<>[\]:;@\\,."]+)*|\[[^[\]]*\])$/.test(
    bracketed ?? text,
  );
}

function isHostname(text: string): boolean {
  const labels = text.split('.');
  if (text.length > 255 || labels.some((label) => label.length > 63)) return false;
  const single = /^[a-zA-Z0-9\p{S}\p{L}](-?[a-zA-Z0-9\p{S}\p{L}]{0,62})?$/u;
  const several =
    /^([a-zA-Z0-9\p{S}\p{L}](([-a-zA-Z0-9\p{S}\p{L}]{0,61}[a-zA-Z0-9\p{S}\p{L}])?)(\.)){1,}([a-zA-Z\p{L}]){2,63}$/u;
  return single.test(text) || several.test(text);
}

function isMac(text: string): boolean {
  return (
    /^[0-9a-f]{12}$|^([0-9a-f]{2}:)+[0-9a-f]{2}$|^([0-9a-f]{2}-)+[0-9a-f]{2}$|^([0-9a-f]{4}\.)+[0-9a-f]{4}$/i.test(
      text,
    ) && [6, 8, 20].includes(text.replace(/[:.-]/g, '').length / 2)
  );
}

function isRgbColor(text: string): boolean {
  const parts = /^rgb\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)\s*\)$/.exec(text)?.slice(1) ?? [];
  return parts.length === 3 && parts.every((part) => Number(part) <= 255 && String(Number(part)) === part);
}

function isShortName(text: string): boolean {
  return text.length <= 63 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(text);
}

function isLongName(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/.test(text);
}
