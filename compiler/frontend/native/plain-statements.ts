import { type Node, type SourceFile, type Statement, SyntaxKind } from 'typescript/unstable/ast';
import { tokenStart } from '../syntax/trivia.js';

/** What of the API's own nodes is behind their types (typescript 7.0.2, `dist/api/node/`). */
interface RemoteSource {
  readonly view: DataView;
  readonly statements: { readonly index: number };
  readonly _offsetNodes: number;
  readonly getOrCreateNodeAtIndex: (index: number) => Node & { readonly text: string };
}

/** A tree: a node is seven numbers of 32 bits, and its children follow it (`dist/api/node/protocol.js`). */
interface Encoded {
  readonly source: RemoteSource;
  readonly numbers: Uint32Array;
  readonly text: string;
}

const nodeLength = 7;
const places = { kind: 0, pos: 1, end: 2, next: 3, data: 5 } as const;

/**
 * The statements of a file of this text, as plain objects with TypeScript's names and without its methods. `pos` is
 * where a node begins, behind blanks and comments. What is not in `children` has no more than its kind and its range. The API's own
 * nodes look up and decode a property each time that it is asked for, and define one for each place of a list.
 */
export function plainStatements(file: SourceFile, text: string): readonly Statement[] {
  const source = file as unknown as RemoteSource;
  const encoded: Encoded = { source, numbers: numbersOf(source), text };
  return readList(encoded, source.statements.index) as readonly Statement[];
}

/** The child and all machines that TypeScript's compiler is built for have the lowest byte first. */
function numbersOf({ view: { buffer, byteOffset, byteLength }, _offsetNodes: nodes }: RemoteSource): Uint32Array {
  const bytes = new Uint8Array(buffer, byteOffset + nodes, byteLength - nodes);
  if (numbers.byteLength < bytes.length) numbers = new Uint32Array(bytes.length);
  new Uint8Array(numbers.buffer).set(bytes);
  return numbers;
}

/** What was read lies wherever the message before it ended, and is copied to where numbers can; a file after the other. */
let numbers = new Uint32Array(0);

function readList(encoded: Encoded, index: number): readonly Node[] {
  const { numbers } = encoded;
  const length = numbers[index * nodeLength + places.data] ?? 0;
  const list = new Array<Node>(length);
  let child = index + 1;
  for (let at = 0; at < length; at++) {
    list[at] = readNode(encoded, child);
    child = numbers[child * nodeLength + places.next] ?? 0;
  }
  return list;
}

function readNode(encoded: Encoded, index: number): Node {
  const { numbers, text } = encoded;
  const at = index * nodeLength;
  const kind: SyntaxKind = numbers[at + places.kind] ?? 0;
  const end = numbers[at + places.end] ?? 0;
  const from = numbers[at + places.pos] ?? 0;
  // A hole in a list is nothing, wherever it is.
  const pos = from === end ? from : tokenStart(text, from);
  const node: Record<string, unknown> = { kind, pos, end };
  const names = children[kind];
  if (names) readChildren(encoded, index, names, node);
  else if (kind === SyntaxKind.Identifier) node.text = textOf(encoded, index, pos, end);
  else if (kind >= SyntaxKind.FirstLiteralToken && kind <= SyntaxKind.LastTemplateToken) {
    node.text = literalText(encoded, index, kind, pos, end);
  }
  const operators = operatorsOf[kind];
  if (operators) node.operator = operators[((numbers[at + places.data] ?? 0) >> 24) & 7];
  return node as unknown as Node;
}

/** In the place of the kind, for a list of nodes. */
const listKind = 0xffffffff;

function readChildren(encoded: Encoded, index: number, names: readonly string[], node: Record<string, unknown>): void {
  const { numbers } = encoded;
  let present = (numbers[index * nodeLength + places.data] ?? 0) & 0xff;
  let child = index + 1;
  for (let order = 0; present > 0; order++, present >>= 1) {
    if ((present & 1) === 0) continue;
    const at = child * nodeLength;
    const name = names[order] ?? '-';
    if (name !== '-') {
      const isList = numbers[at + places.kind] === listKind;
      node[name] = isList ? readList(encoded, child) : readNode(encoded, child);
    }
    child = numbers[at + places.next] ?? 0;
  }
}

/** Most names and strings are written as they are meant; the child has the others. */
function textOf({ source, text }: Encoded, index: number, start: number, end: number): string {
  const written = text.slice(start, end);
  return written.includes('\\') || written.includes('\r') ? source.getOrCreateNodeAtIndex(index).text : written;
}

/** Of a string or a piece of a template between its quotes and braces; of other literals as they are. */
function literalText(encoded: Encoded, index: number, kind: SyntaxKind, start: number, end: number): string {
  switch (kind) {
    case SyntaxKind.StringLiteral:
    case SyntaxKind.NoSubstitutionTemplateLiteral:
    case SyntaxKind.TemplateTail:
      return textOf(encoded, index, start + 1, end - 1);
    case SyntaxKind.TemplateHead:
    case SyntaxKind.TemplateMiddle:
      return textOf(encoded, index, start + 1, end - 2);
    case SyntaxKind.NumericLiteral: {
      const written = encoded.text.slice(start, end);
      return /^(?:0|[1-9]\d{0,14})$/.test(written) ? written : encoded.source.getOrCreateNodeAtIndex(index).text;
    }
    default:
      return encoded.source.getOrCreateNodeAtIndex(index).text;
  }
}

/** In the order of the numbers that stand for them. */
const operatorsOf: Readonly<Partial<Record<SyntaxKind, readonly SyntaxKind[]>>> = {
  [SyntaxKind.PrefixUnaryExpression]: [
    SyntaxKind.PlusToken,
    SyntaxKind.MinusToken,
    SyntaxKind.TildeToken,
    SyntaxKind.ExclamationToken,
    SyntaxKind.PlusPlusToken,
    SyntaxKind.MinusMinusToken,
  ],
  [SyntaxKind.PostfixUnaryExpression]: [SyntaxKind.PlusPlusToken, SyntaxKind.MinusMinusToken],
};

const functionParts = 'modifiers - name - parameters - body';

/**
 * The properties that hold what a node is made of, in the order of the bits that say which are there; what nobody reads
 * is left out.
 */
const children: Readonly<Record<number, readonly string[]>> = Object.fromEntries(
  Object.entries({
    ComputedPropertyName: 'expression',
    IfStatement: 'expression thenStatement elseStatement',
    ForOfStatement: 'awaitModifier initializer expression statement',
    BreakStatement: 'label',
    ContinueStatement: 'label',
    ReturnStatement: 'expression',
    SwitchStatement: 'expression caseBlock',
    CaseBlock: 'clauses',
    CaseClause: 'expression statements',
    DefaultClause: 'expression statements',
    ExpressionStatement: 'expression',
    Block: 'statements',
    VariableStatement: '- declarationList',
    VariableDeclaration: 'name - - initializer',
    VariableDeclarationList: 'declarations',
    ObjectBindingPattern: 'elements',
    ArrayBindingPattern: 'elements',
    Parameter: '- dotDotDotToken name - - initializer',
    BindingElement: 'dotDotDotToken propertyName name initializer',
    FunctionDeclaration: functionParts,
    FunctionExpression: functionParts,
    ArrowFunction: 'modifiers - parameters - - body',
    BinaryExpression: '- left - operatorToken right',
    PrefixUnaryExpression: 'operand',
    PostfixUnaryExpression: 'operand',
    AsExpression: 'expression type',
    SatisfiesExpression: 'expression',
    ConditionalExpression: 'condition - whenTrue - whenFalse',
    PropertyAccessExpression: 'expression questionDotToken name',
    ElementAccessExpression: 'expression questionDotToken argumentExpression',
    CallExpression: 'expression questionDotToken - arguments',
    NewExpression: 'expression - arguments',
    NonNullExpression: 'expression',
    SpreadElement: 'expression',
    TemplateExpression: 'head templateSpans',
    TemplateSpan: 'expression literal',
    ParenthesizedExpression: 'expression',
    ArrayLiteralExpression: 'elements',
    ObjectLiteralExpression: 'properties',
    SpreadAssignment: 'expression',
    PropertyAssignment: '- name - - initializer',
    ShorthandPropertyAssignment: '- name',
    DeleteExpression: 'expression',
    TypeOfExpression: 'expression',
  } satisfies Partial<Record<keyof typeof SyntaxKind, string>>).map(([kind, names]) => [
    SyntaxKind[kind as keyof typeof SyntaxKind],
    names.split(' '),
  ]),
);
