package main

import (
	"context"
	"fmt"
	"maps"

	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/objectmeta"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/pruning"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	genericapirequest "k8s.io/apiserver/pkg/endpoints/request"
	"k8s.io/apiserver/pkg/registry/rest"
	kjson "sigs.k8s.io/json"
)

const (
	placeholderNamespace = "default"
	placeholderVersion   = "1"
)

// answer creates or updates the object. Where it names no namespace it is sent to one, as kubectl would do.
func (served *servedVersion) answer(asked objectCase) objectAnswer {
	object, problems := served.decode(asked.Object)
	if object == nil {
		return objectAnswer{nil, problems}
	}
	hadNamespace := object.GetNamespace() != ""
	var err error
	if len(asked.Old) == 0 {
		err = beforeCreate(served.request(object), served.strategy, object)
	} else {
		old, oldProblems := served.decode(asked.Old)
		if old == nil {
			return objectAnswer{nil, oldProblems}
		}
		err = served.update(object, old, asked.Subresource)
	}
	problems = append(problems, causes(err)...)
	clean(object, hadNamespace)
	return objectAnswer{object.Object, problems}
}

func (served *servedVersion) update(object, old *unstructured.Unstructured, subresource string) error {
	served.request(old)
	strategy := rest.RESTUpdateStrategy(served.strategy)
	if subresource == "status" {
		strategy = served.statusStrategy
	}
	old.SetResourceVersion(placeholderVersion)
	object.SetResourceVersion(placeholderVersion)
	rest.FillObjectMetaSystemFields(old)
	return rest.BeforeUpdate(strategy, served.request(object), object, old)
}

// request is the context of a call to the object's own namespace, which is filled in where it lacks.
func (served *servedVersion) request(object *unstructured.Unstructured) context.Context {
	if served.strategy.NamespaceScoped() && object.GetNamespace() == "" {
		object.SetNamespace(placeholderNamespace)
	}
	return genericapirequest.WithNamespace(genericapirequest.NewContext(), object.GetNamespace())
}

// clean takes away what the request added.
func clean(object *unstructured.Unstructured, hadNamespace bool) {
	if !hadNamespace {
		unstructured.RemoveNestedField(object.Object, "metadata", "namespace")
	}
	for _, name := range []string{"creationTimestamp", "uid", "resourceVersion", "generation", "managedFields"} {
		unstructured.RemoveNestedField(object.Object, "metadata", name)
	}
}

// decode follows schemaCoercingDecoder and unstructuredDefaulter of the server's customresource_handler.go, which
// are private: unknown fields are reported and pruned, nulls dropped, defaults set.
func (served *servedVersion) decode(text []byte) (*unstructured.Unstructured, []problem) {
	content := map[string]any{}
	duplicates, err := kjson.UnmarshalStrict(text, &content)
	if err != nil {
		return nil, []problem{{"Decode", "", err.Error()}}
	}
	problems := []problem{}
	for _, duplicate := range duplicates {
		problems = append(problems, problem{"Strict", "", duplicate.Error()})
	}
	unknown, err := served.coerce(content)
	if err != nil {
		return nil, append(problems, problem{"Decode", "", err.Error()})
	}
	for _, path := range unknown {
		problems = append(problems, problem{"Strict", "", fmt.Sprintf("unknown field %q", path)})
	}
	defaulting.Default(content, served.structural)
	return &unstructured.Unstructured{Object: content}, problems
}

func (served *servedVersion) coerce(content map[string]any) ([]string, error) {
	kept := map[string]any{}
	for _, name := range []string{"kind", "apiVersion"} {
		if value, found := content[name]; found {
			kept[name] = value
		}
	}
	metadata, found, unknown, err := objectmeta.GetObjectMetaWithOptions(content, objectmeta.ObjectMetaOptions{ReturnUnknownFieldPaths: true})
	if err != nil {
		return nil, err
	}
	options := schema.UnknownFieldPathOptions{TrackUnknownFieldPaths: true}
	unknown = append(unknown, pruning.PruneWithOptions(content, served.structural, true, options)...)
	defaulting.PruneNonNullableNullsWithoutDefaults(content, served.structural)
	coerceError, paths := objectmeta.CoerceWithOptions(nil, content, served.structural, false, objectmeta.CoerceOptions{ReturnUnknownFieldPaths: true})
	if coerceError != nil {
		return nil, coerceError
	}
	maps.Copy(content, kept)
	if found {
		if err := objectmeta.SetObjectMeta(content, metadata); err != nil {
			return nil, err
		}
	}
	return append(unknown, paths...), nil
}
