import { print } from '../print.js';
import type { Form, Scope, Value } from './form.js';
import { isPath } from './is-path.js';

/** Remembers what the user calls a form, in case that it gets a name in CEL as well. The first name stays. */
export function nameForm({ run }: Scope, form: Form, name: string): void {
  if (run.mode !== 'request') return;
  if (form.form === 'value') nameValue(run, form, name);
  else if (!run.names.forms.has(form)) run.names.forms.set(form, name);
}

/** What was made of a form has its name. */
export function passName({ run }: Scope, form: Form, made: Value): void {
  const name = run.names.forms.get(form);
  if (name !== undefined) nameValue(run, made, name);
}

function nameValue({ names }: Scope['run'], { cel }: Value, name: string): void {
  if (isPath(cel)) return;
  const text = print(cel);
  if (!names.values.has(text)) names.values.set(text, name);
}
