package main

import (
	"encoding/json"
	"fmt"

	"github.com/google/cel-go/cel"
	"github.com/google/cel-go/checker"
	"github.com/google/cel-go/common/types"
	"github.com/google/cel-go/common/types/ref"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	v1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	celmodel "k8s.io/apiextensions-apiserver/pkg/apiserver/schema/cel/model"
	"k8s.io/apimachinery/pkg/util/version"
	celconfig "k8s.io/apiserver/pkg/apis/cel"
	apiservercel "k8s.io/apiserver/pkg/cel"
	"k8s.io/apiserver/pkg/cel/common"
	"k8s.io/apiserver/pkg/cel/environment"
	"k8s.io/apiserver/pkg/cel/library"
	kjson "sigs.k8s.io/json"
)

// expressionCase asks what expressions are over values of a schema: `self`, and `oldSelf` where a value has one.
type expressionCase struct {
	Schema          json.RawMessage `json:"schema"`
	IsResource      bool            `json:"isResource"`
	OptionalOldSelf bool            `json:"optionalOldSelf"`
	Expressions     []string        `json:"expressions"`
	Values          []valueCase     `json:"values"`
}

type valueCase struct {
	Self    json.RawMessage `json:"self"`
	OldSelf json.RawMessage `json:"oldSelf"`
}

type expressionAnswer struct {
	// Problem is why a server would not compile the expression.
	Problem string `json:"problem,omitempty"`
	Type    string `json:"type,omitempty"`
	// Cost is the estimate, in decimal digits: it may be beyond what JavaScript holds.
	Cost    string        `json:"cost,omitempty"`
	Results []valueAnswer `json:"results,omitempty"`
}

type valueAnswer struct {
	Value any    `json:"value"`
	Error string `json:"error,omitempty"`
}

// answerExpressions follows Compile and Validate of the server's schema/cel, for expressions of any type.
func answerExpressions(asked expressionCase) []expressionAnswer {
	structural := structuralOf(asked.Schema)
	root := celmodel.SchemaDeclType(structural, asked.IsResource)
	if root == nil {
		panic("the schema declares nothing to CEL")
	}
	root = root.MaybeAssignTypeName("selfType")
	env := environmentOf(root, asked.OptionalOldSelf)
	if asked.IsResource {
		structural = celmodel.WithTypeAndObjectMeta(structural)
	}
	answers := []expressionAnswer{}
	for _, expression := range asked.Expressions {
		answers = append(answers, answerExpression(expression, env, root, structural, asked))
	}
	return answers
}

func structuralOf(text []byte) *structuralschema.Structural {
	external := &v1.JSONSchemaProps{}
	if err := kjson.UnmarshalCaseSensitivePreserveInts(text, external); err != nil {
		panic(err)
	}
	internal := &apiextensions.JSONSchemaProps{}
	if err := v1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(external, internal, nil); err != nil {
		panic(err)
	}
	return must(structuralschema.NewStructural(internal))
}

func environmentOf(root *apiservercel.DeclType, optionalOldSelf bool) *cel.Env {
	old := root.CelType()
	if optionalOldSelf {
		old = types.NewOptionalType(old)
	}
	base := environment.MustBaseEnvSet(environment.DefaultCompatibilityVersion())
	set := must(base.Extend(environment.VersionedOptions{
		IntroducedVersion: version.MajorMinor(1, 0),
		EnvOptions:        []cel.EnvOption{cel.Variable("self", root.CelType()), cel.Variable("oldSelf", old)},
		DeclTypes:         []*apiservercel.DeclType{root},
	}))
	return set.NewExpressionsEnv()
}

func answerExpression(text string, env *cel.Env, root *apiservercel.DeclType, structural *structuralschema.Structural, asked expressionCase) expressionAnswer {
	ast, issues := env.Compile(text)
	if issues != nil {
		return expressionAnswer{Problem: issues.String()}
	}
	estimator := &library.CostEstimator{SizeEstimator: &sizeEstimator{root}}
	program, err := env.Program(ast, cel.CostLimit(celconfig.PerCallLimit), cel.CostTracking(estimator))
	if err != nil {
		return expressionAnswer{Problem: err.Error()}
	}
	estimate, err := env.EstimateCost(ast, estimator)
	if err != nil {
		return expressionAnswer{Problem: err.Error()}
	}
	answer := expressionAnswer{Type: ast.OutputType().String(), Cost: fmt.Sprint(estimate.Max)}
	for _, value := range asked.Values {
		answer.Results = append(answer.Results, evaluate(program, value, structural, asked.OptionalOldSelf))
	}
	return answer
}

func evaluate(program cel.Program, value valueCase, structural *structuralschema.Structural, optionalOldSelf bool) valueAnswer {
	variables := map[string]any{"self": valueOf(value.Self, structural)}
	if len(value.OldSelf) > 0 {
		variables["oldSelf"] = valueOf(value.OldSelf, structural)
	}
	if optionalOldSelf {
		variables["oldSelf"] = types.OptionalNone
		if len(value.OldSelf) > 0 {
			variables["oldSelf"] = types.OptionalOf(valueOf(value.OldSelf, structural))
		}
	}
	result, _, err := program.Eval(variables)
	if err != nil {
		return valueAnswer{Error: err.Error()}
	}
	return valueAnswer{Value: plain(result)}
}

func valueOf(text []byte, structural *structuralschema.Structural) ref.Val {
	var value any
	if err := kjson.UnmarshalCaseSensitivePreserveInts(text, &value); err != nil {
		panic(err)
	}
	return common.UnstructuredToVal(value, &celmodel.Structural{Structural: structural})
}

// sizeEstimator is the server's own, which is private.
type sizeEstimator struct{ root *apiservercel.DeclType }

func (e *sizeEstimator) EstimateSize(element checker.AstNode) *checker.SizeEstimate {
	if len(element.Path()) == 0 {
		return nil
	}
	current := e.root
	for _, name := range element.Path()[1:] {
		current = childType(current, name)
		if current == nil {
			return nil
		}
	}
	return &checker.SizeEstimate{Min: 0, Max: uint64(current.MaxElements)}
}

func childType(parent *apiservercel.DeclType, name string) *apiservercel.DeclType {
	switch name {
	case "@items", "@values":
		return parent.ElemType
	case "@keys":
		return parent.KeyType
	}
	if field, found := parent.Fields[name]; found {
		return field.Type
	}
	return nil
}

func (e *sizeEstimator) EstimateCallCost(string, string, *checker.AstNode, []checker.AstNode) *checker.CallEstimate {
	return nil
}
