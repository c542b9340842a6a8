package main

import (
	"k8s.io/apiextensions-apiserver/pkg/apihelpers"
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	v1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	structuralschema "k8s.io/apiextensions-apiserver/pkg/apiserver/schema"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/schema/defaulting"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	"k8s.io/apiextensions-apiserver/pkg/crdserverscheme"
	"k8s.io/apiextensions-apiserver/pkg/registry/customresource"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/registry/rest"
)

// servedVersion is what a server keeps for each version of a definition: compiled rules, validators, defaults.
type servedVersion struct {
	structural     *structuralschema.Structural
	strategy       createUpdateStrategy
	statusStrategy rest.RESTUpdateStrategy
}

type createUpdateStrategy interface {
	rest.RESTCreateStrategy
	rest.RESTUpdateStrategy
}

// serveVersion follows getOrCreateServingInfoFor of the server's customresource_handler.go. The definition is valid,
// so whatever fails here is a bug, or a version that there is not: it panics, and the case is answered with that.
func serveVersion(definition *v1.CustomResourceDefinition, version string) *servedVersion {
	properties := internalSchema(definition, version)
	structural := must(structuralschema.NewStructural(properties)).DeepCopy()
	if err := defaulting.PruneDefaults(structural); err != nil {
		panic(err)
	}
	subresources := internalSubresources(definition, version)
	kind := schema.GroupVersionKind{Group: definition.Spec.Group, Version: version, Kind: definition.Spec.Names.Kind}
	strategy := customresource.NewStrategy(
		crdserverscheme.NewUnstructuredObjectTyper(),
		definition.Spec.Scope == v1.NamespaceScoped,
		kind,
		schemaValidator(properties),
		statusValidator(properties),
		structural,
		subresources.Status,
		subresources.Scale,
		nil,
	)
	return &servedVersion{structural, strategy, customresource.NewStatusStrategy(strategy)}
}

func internalSchema(definition *v1.CustomResourceDefinition, version string) *apiextensions.JSONSchemaProps {
	external := must(apihelpers.GetSchemaForVersion(definition, version))
	internal := &apiextensions.CustomResourceValidation{}
	if err := v1.Convert_v1_CustomResourceValidation_To_apiextensions_CustomResourceValidation(external, internal, nil); err != nil {
		panic(err)
	}
	return internal.OpenAPIV3Schema
}

func internalSubresources(definition *v1.CustomResourceDefinition, version string) *apiextensions.CustomResourceSubresources {
	internal := &apiextensions.CustomResourceSubresources{}
	external := must(apihelpers.GetSubresourcesForVersion(definition, version))
	if external == nil {
		return internal
	}
	if err := v1.Convert_v1_CustomResourceSubresources_To_apiextensions_CustomResourceSubresources(external, internal, nil); err != nil {
		panic(err)
	}
	return internal
}

func schemaValidator(properties *apiextensions.JSONSchemaProps) validation.SchemaValidator {
	validator, _, err := validation.NewSchemaValidator(properties)
	if err != nil {
		panic(err)
	}
	return validator
}

func statusValidator(properties *apiextensions.JSONSchemaProps) validation.SchemaValidator {
	status, ok := properties.Properties["status"]
	if !ok {
		return nil
	}
	return schemaValidator(&status)
}

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}
