import type { CallArgument, ClientCall } from '../../model/client-call.js';
import type { Permission } from '../../model/contribution.js';
import type { FunctionDeclaration } from '../../model/declaration.js';
import { type Model, type ResolvedKind, resolveKind } from '../../model/resource.js';

/** What a permission is for, and the call that needs it. */
export interface CalledPermission {
  readonly permission: Permission;
  readonly call: ClientCall;
}

const known = new WeakMap<FunctionDeclaration, readonly [Model, readonly CalledPermission[]]>();

/** The permissions of all client calls that a handler can reach: asked for when it is checked and when it is emitted. */
export function calledPermissions(declaration: FunctionDeclaration, model: Model): readonly CalledPermission[] {
  const before = known.get(declaration);
  if (before?.[0] === model) return before[1];
  const called = readPermissions(declaration, model);
  known.set(declaration, [model, called]);
  return called;
}

function readPermissions(declaration: FunctionDeclaration, model: Model): readonly CalledPermission[] {
  return declaration.calls.flatMap((call) => {
    const kind = resolveKind(call.kind, model);
    if (kind === undefined) return [];
    const needed = [
      ...verbsOf(call, kind),
      ...(model.configuration.openshift ? ownerReferences(call, kind, declaration, model) : []),
    ];
    const why = { function: declaration.name, at: call.at, call: { method: call.method, path: call.path } };
    return needed.map((target) => ({ permission: { kind: 'permission', ...target, why }, call }));
  });
}

type Needed = Omit<Permission, 'kind' | 'why'>;

function verbsOf(call: ClientCall, kind: ResolvedKind): readonly Needed[] {
  const target = targetOf(call, kind);
  const namespace = target.clusterScoped ? undefined : constant(call.namespace);
  return call.verbs.map((verb) => {
    // What an informer sends is about no single object, and goes wherever the project watches.
    const watched = call.verbs.includes('watch') && (verb === 'list' || verb === 'watch');
    const name = !watched && carriesName(verb, call) ? constant(call.name) : undefined;
    return {
      verb,
      ...target,
      ...(name !== undefined && { name }),
      ...(!watched && namespace !== undefined && { namespace }),
    };
  });
}

/**
 * Whether the request has the object's name in its URL. A POST that creates has none, but in a subresource; an apply is
 * authorized for create with the name that it patches.
 */
function carriesName(verb: string, { verbs, subresource }: ClientCall): boolean {
  if (verb === 'create') return verbs.includes('patch') || subresource !== undefined;
  return verb !== 'list' && verb !== 'watch' && verb !== 'deletecollection';
}

type Target = Pick<Permission, 'group' | 'resource' | 'subresource' | 'clusterScoped' | 'namespace'>;

function targetOf({ target, subresource }: ClientCall, { group, plural, scope }: ResolvedKind): Target {
  const clusterScoped = scope === 'Cluster';
  if (target === undefined)
    return { group, resource: plural, ...(subresource !== undefined && { subresource }), clusterScoped };
  const [targetGroup = '', resource = ''] = target.split('/');
  // What is about a cluster-scoped object, such as an Event, is kept in the namespace `default`.
  return { group: targetGroup, resource, clusterScoped: false, ...(clusterScoped && { namespace: 'default' }) };
}

function constant(argument: CallArgument): string | undefined {
  return argument.kind === 'constant' ? argument.value : undefined;
}

/**
 * OpenShift's admission plugin OwnerReferencesPermissionEnforcement wants whoever sets an owner reference to be allowed
 * to delete the child and to finalize the owner.
 */
function ownerReferences(
  call: ClientCall,
  child: ResolvedKind,
  { parameters }: FunctionDeclaration,
  model: Model,
): readonly Needed[] {
  if (!call.watches) return [];
  const owners = (parameters[0]?.kinds ?? []).flatMap((kind) => resolveKind(kind, model) ?? []);
  return [
    { verb: 'delete', ...targetOf(call, child) },
    ...owners.map((owner) => ({ verb: 'update', ...targetOf({ ...call, subresource: 'finalizers' }, owner) })),
  ];
}
