/**
 * How the API server writes a type of its own in protobuf, by the numbers of the type's fields, and what its JSON makes of
 * them. kext ships those of the built-in kinds; a custom resource has none.
 */
export interface Message {
  readonly [number: number]: MessageField;
}

export interface MessageField {
  /** In JSON. Empty: the fields of the message stand in the place of this one. */
  readonly name: string;
  readonly type: Message | MessageType;
  /** A map has strings for keys. */
  readonly holds?: 'list' | 'map';
  /** JSON leaves it out where it is empty, 0 or false. */
  readonly omitsZero?: true;
  /** JSON has null for it where it is missing. */
  readonly nulls?: true;
}

/** What is no message, or one that JSON writes in its own way. What is `unread` is left out. */
export type MessageType =
  | 'string'
  | 'bytes'
  | 'bool'
  | 'int'
  | 'quantity'
  | 'intOrString'
  | 'time'
  | 'microTime'
  | 'json'
  | 'strings'
  | 'unread';
