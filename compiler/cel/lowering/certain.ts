import { type Call, type Expression as Cel, call } from '../expression.js';
import { constant } from './form.js';

/**
 * Of what is read from an object of a request a server knows no type, and it takes nothing else than a bool for a
 * condition and a string for a text. Source: CompileCELExpression of k8s.io/apiserver/pkg/admission/plugin/cel/compile.go.
 */
export function certainBool(cel: Cel): Cel {
  return isCertain(cel, 'bool') ? cel : call('==', cel, constant(true).cel);
}

export function certainString(cel: Cel): Cel {
  return isCertain(cel, 'string') ? cel : call('string', cel);
}

type Wanted = 'bool' | 'string';

const results: Readonly<Record<Wanted, ReadonlySet<string>>> = {
  bool: new Set(
    (
      '&& || ! == != < <= > >= in all exists exists_one startsWith endsWith contains matches allowed isSorted ' +
      'isQuantity isIP isCIDR isURL isSemver containsIP containsCIDR isGreaterThan isLessThan isInteger'
    ).split(' '),
  ),
  string: new Set('string format join lowerAscii upperAscii replace substring charAt trim'.split(' ')),
};

function isCertain(cel: Cel, wanted: Wanted): boolean {
  switch (cel.kind) {
    case 'constant':
      return cel.type === wanted;
    case 'has':
      return wanted === 'bool';
    case 'macro':
      return results[wanted].has(cel.name);
    case 'call':
      return isCertainCall(cel, wanted);
    default:
      return false;
  }
}

/** Of a sum one side is enough: texts are added to nothing else. */
function isCertainCall({ name, args }: Call, wanted: Wanted): boolean {
  if (name === '?:') return args.slice(1).every((side) => isCertain(side, wanted));
  if (name === '+') return wanted === 'string' && args.some((side) => isCertain(side, wanted));
  return results[wanted].has(name);
}
