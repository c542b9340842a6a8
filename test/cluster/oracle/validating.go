package main

import (
	"context"
	"errors"
	"fmt"

	admissionregistration "k8s.io/api/admissionregistration/v1"
	plugin "k8s.io/apiserver/pkg/admission/plugin/cel"
	"k8s.io/apiserver/pkg/admission/plugin/policy/validating"
	"k8s.io/apiserver/pkg/admission/plugin/webhook/matchconditions"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	"k8s.io/apiserver/pkg/cel/environment"
)

type decisionAnswer struct {
	// Action is admit, deny, error, or skip where a match condition does not hold.
	Action  string            `json:"action"`
	Message string            `json:"message,omitempty"`
	Audit   map[string]string `json:"audit,omitempty"`
	// Object is what a policy that changes objects makes of it.
	Object any `json:"object,omitempty"`
}

// compileValidating follows compilePolicy of the server's policy/validating, which is private.
func compileValidating(policy *admissionregistration.ValidatingAdmissionPolicy) (decidePolicy, error) {
	spec := policy.Spec
	options := plugin.OptionalVariableDeclarations{HasParams: spec.ParamKind != nil, HasAuthorizer: true}
	forMessages := plugin.OptionalVariableDeclarations{HasParams: spec.ParamKind != nil}
	compiler := must(plugin.NewCompositedCompiler(policyEnvironment()))
	if err := storeVariables(compiler, spec.Variables, options); err != nil {
		return nil, err
	}
	validations, messages := []plugin.ExpressionAccessor{}, make([]plugin.ExpressionAccessor, len(spec.Validations))
	for at, it := range spec.Validations {
		validations = append(validations, &validating.ValidationCondition{Expression: it.Expression, Message: it.Message, Reason: it.Reason})
		if it.MessageExpression != "" {
			messages[at] = &validating.MessageExpressionCondition{MessageExpression: it.MessageExpression}
		}
	}
	annotations := []plugin.ExpressionAccessor{}
	for _, it := range spec.AuditAnnotations {
		annotations = append(annotations, &validating.AuditAnnotationCondition{Key: it.Key, ValueExpression: it.ValueExpression})
	}
	compiled := []plugin.ConditionEvaluator{
		compiler.CompileCondition(validations, options, environment.NewExpressions),
		compiler.CompileCondition(annotations, options, environment.NewExpressions),
		compiler.CompileCondition(messages, forMessages, environment.NewExpressions),
		compiler.CompileCondition(conditionsOf(spec.MatchConditions), options, environment.NewExpressions),
	}
	if err := problemOf(compiled...); err != nil {
		return nil, err
	}
	matcher := matcherOf(compiled[3], spec.MatchConditions, spec.FailurePolicy)
	validator := validating.NewValidator(compiled[0], matcher, compiled[1], compiled[2], spec.FailurePolicy, nil)
	return func(input admissionInput) decisionAnswer {
		result := validator.Validate(context.Background(), input.resource, input.attributes, input.params, input.namespace, celconfig.RuntimeCELCostBudget, input.authorizer)
		return decisionOf(result)
	}, nil
}

func decisionOf(result validating.ValidateResult) decisionAnswer {
	if len(result.Decisions) == 0 {
		return decisionAnswer{Action: "skip"}
	}
	decided := decisionAnswer{Action: "admit", Audit: map[string]string{}}
	for _, it := range result.Decisions {
		if it.Evaluation != validating.EvalAdmit {
			decided.Action, decided.Message = string(it.Evaluation), it.Message
			break
		}
	}
	for _, it := range result.AuditAnnotations {
		if it.Action != validating.AuditAnnotationActionExclude {
			decided.Audit[it.Key] = it.Value + it.Error
		}
	}
	return decided
}

func policyEnvironment() *environment.EnvSet {
	base := environment.MustBaseEnvSet(environment.DefaultCompatibilityVersion())
	return must(base.Extend(environment.StrictCostOpt))
}

// storeVariables says why one does not compile.
func storeVariables(compiler *plugin.CompositedCompiler, variables []admissionregistration.Variable, options plugin.OptionalVariableDeclarations) error {
	for _, it := range variables {
		variable := &validating.Variable{Name: it.Name, Expression: it.Expression}
		if result := compiler.CompileAndStoreVariable(variable, options, environment.NewExpressions); result.Error != nil {
			return fmt.Errorf("%s: %w", it.Name, result.Error)
		}
	}
	return nil
}

func conditionsOf(conditions []admissionregistration.MatchCondition) []plugin.ExpressionAccessor {
	accessors := []plugin.ExpressionAccessor{}
	for at := range conditions {
		accessors = append(accessors, (*matchconditions.MatchCondition)(&conditions[at]))
	}
	return accessors
}

func matcherOf(compiled plugin.ConditionEvaluator, conditions []admissionregistration.MatchCondition, failurePolicy *admissionregistration.FailurePolicyType) matchconditions.Matcher {
	if len(conditions) == 0 {
		return nil
	}
	return matchconditions.NewMatcher(compiled, failurePolicy, "policy", "validate", "oracle")
}

func problemOf(compiled ...plugin.ConditionEvaluator) error {
	for _, it := range compiled {
		if problems := it.CompilationErrors(); len(problems) > 0 {
			return errors.Join(problems...)
		}
	}
	return nil
}
