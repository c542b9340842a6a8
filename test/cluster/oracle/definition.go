package main

import (
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"slices"

	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	v1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apiextensions-apiserver/pkg/apiserver"
	"k8s.io/apiextensions-apiserver/pkg/registry/customresourcedefinition"
	apierrors "k8s.io/apimachinery/pkg/api/errors"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer"
	genericapirequest "k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	"k8s.io/apiserver/pkg/warning"
)

// strictDecoder reads as a server does under fieldValidation=Strict.
var strictDecoder = serializer.NewCodecFactory(apiserver.Scheme, serializer.EnableStrict).UniversalDeserializer()

var definitionStrategy = customresourcedefinition.NewStrategy(apiserver.Scheme)

// decodeDefinition answers nil where the text is no CustomResourceDefinition at all; unknown fields alone are errors
// beside a definition, so that one answer tells all.
func decodeDefinition(text []byte) (*v1.CustomResourceDefinition, []problem) {
	var document string
	if json.Unmarshal(text, &document) == nil {
		text = []byte(document)
	}
	decoded, _, err := strictDecoder.Decode(text, nil, nil)
	definition, ok := decoded.(*v1.CustomResourceDefinition)
	if !ok {
		if err == nil {
			err = errors.New("not an apiextensions.k8s.io/v1 CustomResourceDefinition")
		}
		return nil, []problem{{"Decode", "", err.Error()}}
	}
	apiserver.Scheme.Default(definition)
	return definition, append([]problem{}, strictProblems(err)...)
}

// validateDefinition does what a POST of the definition does after decoding and before admission's end.
func validateDefinition(definition *v1.CustomResourceDefinition) ([]problem, []string) {
	internal := &apiextensions.CustomResourceDefinition{}
	if err := apiserver.Scheme.Convert(definition, internal, nil); err != nil {
		return []problem{{"Convert", "", err.Error()}}, nil
	}
	recorder := &warnings{}
	ctx := warning.WithWarningRecorder(genericapirequest.NewContext(), recorder)
	err := beforeCreate(genericapirequest.WithNamespace(ctx, ""), definitionStrategy, internal)
	return causes(err), recorder.texts
}

// beforeCreate is what a server's store does first: system fields, then the strategy.
func beforeCreate(ctx context.Context, strategy rest.RESTCreateStrategy, object runtime.Object) error {
	accessor, err := meta.Accessor(object)
	if err != nil {
		return err
	}
	rest.FillObjectMetaSystemFields(accessor)
	return rest.BeforeCreate(strategy, ctx, object)
}

// causes are sorted by field.
func causes(err error) []problem {
	if err == nil {
		return nil
	}
	var status *apierrors.StatusError
	if !errors.As(err, &status) || status.ErrStatus.Details == nil || len(status.ErrStatus.Details.Causes) == 0 {
		return []problem{{"Error", "", err.Error()}}
	}
	result := []problem{}
	for _, cause := range status.ErrStatus.Details.Causes {
		result = append(result, problem{string(cause.Type), cause.Field, cause.Message})
	}
	// The library walks maps, so its own order differs from run to run.
	slices.SortFunc(result, func(a, b problem) int {
		return cmp.Or(cmp.Compare(a.Field, b.Field), cmp.Compare(a.Message, b.Message))
	})
	return result
}

// strictProblems are unknown and duplicate fields.
func strictProblems(err error) []problem {
	strict, ok := runtime.AsStrictDecodingError(err)
	if !ok {
		return nil
	}
	result := []problem{}
	for _, each := range strict.Errors() {
		result = append(result, problem{"Strict", "", each.Error()})
	}
	return result
}

type warnings struct{ texts []string }

func (w *warnings) AddWarning(_, text string) { w.texts = append(w.texts, text) }
