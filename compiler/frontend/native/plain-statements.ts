import {
  type Node,
  type PrefixUnaryExpression,
  type SourceFile,
  type Statement,
  SyntaxKind,
} from 'typescript/unstable/ast';
import { tokenStart } from '../syntax/trivia.js';

/** What of the API's own nodes is behind their types (typescript 7.0.2, `dist/api/node/`). */
interface RemoteSource {
  readonly view: DataView;
  readonly text: string;
  readonly statements: { readonly index: number };
  readonly _offsetNodes: number;
  readonly getOrCreateNodeAtIndex: (index: number) => Node;
}

/** The bytes of a tree: a node is seven numbers of 32 bits, and its children follow it (`dist/api/node/protocol.js`). */
interface Encoded {
  readonly source: RemoteSource;
  readonly view: DataView;
  readonly text: string;
  /** Where the nodes begin. */
  readonly nodes: number;
}

const nodeLength = 28;
const offsets = { kind: 0, pos: 4, end: 8, next: 12, data: 20 } as const;

/**
 * The statements of a file as plain objects with TypeScript's names, and without its methods. `pos` is where a node
 * begins behind blanks and comments. What is not in `children` has no more than its kind and its range. The API's own
 * nodes look up and decode a property each time that it is asked for, and define one for each place of a list.
 */
export function plainStatements(file: SourceFile): readonly Statement[] {
  const source = file as unknown as RemoteSource;
  const { view, text, _offsetNodes: nodes } = source;
  return readList({ source, view, text, nodes }, source.statements.index) as readonly Statement[];
}

function readList(encoded: Encoded, index: number): readonly Node[] {
  const { view, nodes } = encoded;
  const list: Node[] = [];
  const length = view.getUint32(nodes + index * nodeLength + offsets.data, true);
  let child = index + 1;
  while (list.length < length) {
    list.push(readNode(encoded, child));
    child = view.getUint32(nodes + child * nodeLength + offsets.next, true);
  }
  return list;
}

function readNode(encoded: Encoded, index: number): Node {
  const { view, text, nodes } = encoded;
  const at = nodes + index * nodeLength;
  const kind: SyntaxKind = view.getUint32(at + offsets.kind, true);
  const end = view.getUint32(at + offsets.end, true);
  const from = view.getUint32(at + offsets.pos, true);
  // A hole in a list is nothing, wherever it is.
  const node: Record<string, unknown> = { kind, pos: from === end ? from : tokenStart(text, from), end };
  const names = children[kind];
  if (names) readChildren(encoded, index, names, node);
  else if (hasText(kind)) node.text = textOf(encoded, index, node as unknown as Node);
  if (kind === SyntaxKind.PrefixUnaryExpression || kind === SyntaxKind.PostfixUnaryExpression) {
    node.operator = (encoded.source.getOrCreateNodeAtIndex(index) as PrefixUnaryExpression).operator;
  }
  return node as unknown as Node;
}

/** Names, literals, and the texts of a template. */
function hasText(kind: SyntaxKind): boolean {
  if (kind === SyntaxKind.Identifier) return true;
  return kind >= SyntaxKind.FirstLiteralToken && kind <= SyntaxKind.LastTemplateToken;
}

/** In the place of the kind, for a list of nodes. */
const listKind = 0xffffffff;

function readChildren(encoded: Encoded, index: number, names: readonly string[], node: Record<string, unknown>): void {
  const { view, nodes } = encoded;
  let present = view.getUint32(nodes + index * nodeLength + offsets.data, true) & 0xff;
  let child = index + 1;
  for (let order = 0; present > 0; order++, present >>= 1) {
    if ((present & 1) === 0) continue;
    const at = nodes + child * nodeLength;
    const name = names[order] ?? '-';
    if (name !== '-') {
      const isList = view.getUint32(at + offsets.kind, true) === listKind;
      node[name] = isList ? readList(encoded, child) : readNode(encoded, child);
    }
    child = view.getUint32(at + offsets.next, true);
  }
}

/** Most names, strings and numbers are written as they are meant; the child has the others. */
function textOf({ source, text }: Encoded, index: number, { kind, pos, end }: Node): string {
  const isName = kind === SyntaxKind.Identifier;
  if (kind === SyntaxKind.NumericLiteral && end - pos === 1) return text.slice(pos, end);
  const written = isName ? text.slice(pos, end) : text.slice(pos + 1, end - 1);
  if ((isName || kind === SyntaxKind.StringLiteral) && !written.includes('\\')) return written;
  return (source.getOrCreateNodeAtIndex(index) as Node & { readonly text: string }).text;
}

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
