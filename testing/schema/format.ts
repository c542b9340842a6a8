import { isIP } from 'node:net';
import { format, isCIDR, isURL } from '../../cel/index.js';

/**
 * Whether the text has the format; undefined where the server checks no such format. Source:
 * k8s.io/kube-openapi/pkg/validation/strfmt.
 */
export function isFormat(text: string, name: string): boolean | undefined {
  return formats.get(name)?.(text);
}

const uuid = /^[0-9a-f]{8}-?([0-9a-f]{4}-?){3}[0-9a-f]{12}$/i;

const formats: ReadonlyMap<string, (text: string) => boolean> = new Map<string, (text: string) => boolean>([
  ['date', (text) => !format.date().validate(text).hasValue()],
  ['date-time', (text) => !format.datetime().validate(text).hasValue()],
  ['datetime', (text) => !format.datetime().validate(text).hasValue()],
  ['byte', (text) => !format.byte().validate(text).hasValue()],
  ['uuid', (text) => uuid.test(text)],
  ['uri', isURL],
  ['ipv4', (text) => isIP(withoutZeros(text)) !== 0 && text.includes('.')],
  ['ipv6', (text) => isIP(text) !== 0 && text.includes(':')],
  ['cidr', (text) => isCIDR(withoutZeros(text))],
  ['duration', isDuration],
  ['password', () => true],
  ['hostname', isHostname],
  ['email', (text) => /^[^\s()<>[\]:;@\\,"]+@[^\s()<>[\]:;@\\,."]+(\.[^\s()<>[\]:;@\\,."]+)*$/.test(text)],
  ['mac', (text) => /^([0-9a-f]{2}[:-]){5}[0-9a-f]{2}$/i.test(text)],
  ['k8s-short-name', (text) => !format.dns1123Label().validate(text).hasValue()],
  ['k8s-long-name', (text) => !format.dns1123Subdomain().validate(text).hasValue()],
]);

function withoutZeros(text: string): string {
  return text.includes(':') ? text : text.replace(/(^|\.)0+(?=\d)/g, '$1');
}

function isDuration(text: string): boolean {
  return (
    /^[-+]?(0|((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+)$/.test(text) ||
    [...text.matchAll(/\d+\s*([A-Za-zµ]+)/g)].some(([, unit = '']) =>
      /^(ns|us|µs|ms|s|m|h|hr|d|w|wk|(nano|micro|milli|sec|min|hour|day|week).*)$/i.test(unit),
    )
  );
}

function isHostname(text: string): boolean {
  const label = '[a-zA-Z0-9\\p{S}\\p{L}]([-a-zA-Z0-9\\p{S}\\p{L}]{0,61}[a-zA-Z0-9\\p{S}\\p{L}])?';
  return text.length <= 255 && new RegExp(`^${label}(\\.${label})*$`, 'u').test(text);
}
