package main

import (
	"context"
	"errors"

	admissionregistration "k8s.io/api/admissionregistration/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apiserver/pkg/admission"
	plugin "k8s.io/apiserver/pkg/admission/plugin/cel"
	"k8s.io/apiserver/pkg/admission/plugin/policy/mutating/patch"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"k8s.io/apiserver/pkg/cel/environment"
)

// compileMutating follows compilePolicy of the server's policy/mutating, for JSON patches: how an apply configuration
// is merged depends on the schemas of a whole server.
func compileMutating(policy *admissionregistration.MutatingAdmissionPolicy) (decidePolicy, error) {
	spec := policy.Spec
	options := plugin.OptionalVariableDeclarations{HasParams: spec.ParamKind != nil, HasAuthorizer: true}
	forPatches := options
	forPatches.HasPatchTypes = true
	compiler := must(plugin.NewCompositedCompiler(policyEnvironment()))
	if err := storeVariables(compiler, spec.Variables, options); err != nil {
		return nil, err
	}
	conditions := compiler.CompileCondition(conditionsOf(spec.MatchConditions), options, environment.NewExpressions)
	if err := problemOf(conditions); err != nil {
		return nil, err
	}
	matcher := matcherOf(conditions, spec.MatchConditions, spec.FailurePolicy)
	patchers := []patch.Patcher{}
	for _, it := range spec.Mutations {
		if it.JSONPatch == nil {
			return nil, errors.New("not a JSON patch")
		}
		evaluator := compiler.CompileMutatingEvaluator(&patch.JSONPatchCondition{Expression: it.JSONPatch.Expression}, forPatches, environment.NewExpressions)
		if problems := evaluator.CompilationErrors(); len(problems) > 0 {
			return nil, errors.Join(problems...)
		}
		patchers = append(patchers, patch.NewJSONPatcher(evaluator))
	}
	return func(input admissionInput) decisionAnswer {
		if matcher != nil && !matcher.Match(context.Background(), input.attributes, input.params, input.authorizer).Matches {
			return decisionAnswer{Action: "skip"}
		}
		return patched(compiler.CreateContext(context.Background()), patchers, input)
	}, nil
}

func patched(ctx context.Context, patchers []patch.Patcher, input admissionInput) decisionAnswer {
	for _, patcher := range patchers {
		object, err := patcher.Patch(ctx, patch.Request{
			MatchedResource:     input.resource,
			VersionedAttributes: input.attributes,
			ObjectInterfaces:    admission.NewObjectInterfacesFromScheme(runtime.NewScheme()),
			OptionalVariables:   plugin.OptionalVariableBindings{VersionedParams: input.params, Authorizer: input.authorizer},
			Namespace:           input.namespace,
		}, celconfig.RuntimeCELCostBudget)
		if err != nil {
			return decisionAnswer{Action: "error", Message: err.Error()}
		}
		input.attributes.VersionedObject = object
	}
	return decisionAnswer{Action: "admit", Object: input.attributes.VersionedObject.(*unstructured.Unstructured).Object}
}
