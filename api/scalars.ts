import type { Flavour } from './flavour.js';

/** A whole number of 32 bits, from -2147483648 to 2147483647. */
export type Int32 = Flavour<number, 'Int32'>;

/** A whole number of 64 bits. What lies beyond 2^53 is read as a `bigint` by the transport. */
export type Int64 = Flavour<number, 'Int64'>;

/** A whole number without a width. */
export type Integer = Flavour<number, 'Integer'>;

/** A number of 32 bits, IEEE 754. */
export type Float = Flavour<number, 'Float'>;

/** A number of 64 bits, IEEE 754. */
export type Double = Flavour<number, 'Double'>;

/** A number without a format. */
export type Numeric = Flavour<number, 'Numeric'>;

/**
 * An amount such as `500m` or `1Gi`.
 * @pattern /^(\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))(([KMGTPE]i)|[numkMGTPE]|([eE](\+|-)?(([0-9]+(\.[0-9]*)?)|(\.[0-9]+))))?$/
 */
export type Quantity = Flavour<number | string, 'Quantity'>;

/** A whole number, or a string such as `25%` or the name of a port. */
export type IntOrString = Flavour<number | string, 'IntOrString'>;

/**
 * A time as in RFC 3339, such as `2026-01-31T12:00:00Z`.
 * @format date-time
 */
export type DateTime = Flavour<string, 'DateTime'>;

/**
 * A time span as Go writes it, such as `1h30m`.
 * @format duration
 */
export type Duration = Flavour<string, 'Duration'>;

/**
 * Bytes in base64.
 * @format byte
 */
export type Bytes = Flavour<string, 'Bytes'>;

/** @format uri */
export type Uri = Flavour<string, 'Uri'>;

/** @format ipv4 */
export type Ipv4 = Flavour<string, 'Ipv4'>;

/** @format ipv6 */
export type Ipv6 = Flavour<string, 'Ipv6'>;

/** @format cidr */
export type Cidr = Flavour<string, 'Cidr'>;

/** @format hostname */
export type Hostname = Flavour<string, 'Hostname'>;

/** @format email */
export type Email = Flavour<string, 'Email'>;

/** @format uuid */
export type Uuid = Flavour<string, 'Uuid'>;

/**
 * A name as in RFC 1123: lower-case letters, digits and `-`, at most 63.
 * @pattern /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/
 * @maxLength 63
 */
export type DnsLabel = Flavour<string, 'DnsLabel'>;

/**
 * Names as in RFC 1123, joined by dots, at most 253 characters.
 * @pattern /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/
 * @maxLength 253
 */
export type DnsSubdomain = Flavour<string, 'DnsSubdomain'>;

/** Anything that JSON can hold, kept as it is. */
export type JsonValue = Flavour<null | boolean | number | string | object, 'JsonValue'>;

/** Any object, kept as it is. */
export type JsonObject = Flavour<{ [key: string]: unknown }, 'JsonObject'>;
