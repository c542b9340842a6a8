package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"

	admissionregistration "k8s.io/api/admissionregistration/v1"
	corev1 "k8s.io/api/core/v1"
	"k8s.io/apimachinery/pkg/api/meta"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apiserver/pkg/admission"
	"k8s.io/apiserver/pkg/authentication/user"
	"k8s.io/apiserver/pkg/authorization/authorizer"
	kjson "sigs.k8s.io/json"
)

// policyCase asks what a policy decides about requests, and what one that changes objects makes of them.
type policyCase struct {
	Policy   json.RawMessage `json:"policy"`
	Requests []admissionCase `json:"requests"`
}

type admissionCase struct {
	Operation       string          `json:"operation"`
	Object          json.RawMessage `json:"object"`
	OldObject       json.RawMessage `json:"oldObject"`
	Params          json.RawMessage `json:"params"`
	NamespaceObject json.RawMessage `json:"namespaceObject"`
	Name            string          `json:"name"`
	Namespace       string          `json:"namespace"`
	SubResource     string          `json:"subResource"`
	UserInfo        userCase        `json:"userInfo"`
	// Allowed is what the authorizer answers to every question.
	Allowed bool `json:"allowed"`
}

type userCase struct {
	Username string              `json:"username"`
	UID      string              `json:"uid"`
	Groups   []string            `json:"groups"`
	Extra    map[string][]string `json:"extra"`
}

type policyAnswer struct {
	// Problem is why a server would not compile the policy.
	Problem string           `json:"problem,omitempty"`
	Results []decisionAnswer `json:"results,omitempty"`
}

// answerPolicy follows the server's plugins for policies, from the compiled policy to its answer.
func answerPolicy(asked policyCase) *policyAnswer {
	kind := struct {
		Kind string `json:"kind"`
	}{}
	mustDo(json.Unmarshal(asked.Policy, &kind))
	if kind.Kind == "MutatingAdmissionPolicy" {
		policy := decodePolicy(asked.Policy, &admissionregistration.MutatingAdmissionPolicy{})
		decide, err := compileMutating(policy)
		return answerRequests(asked.Requests, decide, err)
	}
	policy := decodePolicy(asked.Policy, &admissionregistration.ValidatingAdmissionPolicy{})
	decide, err := compileValidating(policy)
	return answerRequests(asked.Requests, decide, err)
}

// decidePolicy is a compiled policy.
type decidePolicy func(admissionInput) decisionAnswer

func answerRequests(requests []admissionCase, decide decidePolicy, err error) *policyAnswer {
	if err != nil {
		return &policyAnswer{Problem: err.Error()}
	}
	answer := &policyAnswer{Results: []decisionAnswer{}}
	for _, request := range requests {
		answer.Results = append(answer.Results, decide(inputOf(request)))
	}
	return answer
}

func decodePolicy[Policy any](text []byte, policy *Policy) *Policy {
	strict, err := kjson.UnmarshalStrict(text, policy)
	mustDo(err)
	for _, problem := range strict {
		mustDo(problem)
	}
	return policy
}

// admissionInput is a request as the plugins see it.
type admissionInput struct {
	attributes *admission.VersionedAttributes
	resource   schema.GroupVersionResource
	params     runtime.Object
	namespace  *corev1.Namespace
	authorizer authorizer.Authorizer
}

func inputOf(asked admissionCase) admissionInput {
	object, oldObject := objectOf(asked.Object), objectOf(asked.OldObject)
	kind := kindOf(object, oldObject)
	resource, _ := meta.UnsafeGuessKindToResource(kind)
	requester := &user.DefaultInfo{Name: asked.UserInfo.Username, UID: asked.UserInfo.UID, Groups: asked.UserInfo.Groups, Extra: asked.UserInfo.Extra}
	attributes := admission.NewAttributesRecord(object, oldObject, kind, asked.Namespace, asked.Name, resource, asked.SubResource, admission.Operation(asked.Operation), nil, false, requester)
	input := admissionInput{
		attributes: &admission.VersionedAttributes{Attributes: attributes, VersionedObject: object, VersionedOldObject: oldObject, VersionedKind: kind},
		resource:   resource,
		params:     objectOf(asked.Params),
		authorizer: oneAnswer{asked.Allowed},
	}
	if len(asked.NamespaceObject) > 0 {
		mustDo(json.Unmarshal(asked.NamespaceObject, &input.namespace))
	}
	return input
}

func objectOf(text []byte) runtime.Object {
	if len(text) == 0 || bytes.Equal(text, []byte("null")) {
		return nil
	}
	object := &unstructured.Unstructured{}
	mustDo(kjson.UnmarshalCaseSensitivePreserveInts(text, &object.Object))
	return object
}

func kindOf(objects ...runtime.Object) schema.GroupVersionKind {
	for _, object := range objects {
		if object != nil {
			return object.GetObjectKind().GroupVersionKind()
		}
	}
	panic("a request without an object")
}

type oneAnswer struct{ allowed bool }

func (a oneAnswer) Authorize(context.Context, authorizer.Attributes) (authorizer.Decision, string, error) {
	if a.allowed {
		return authorizer.DecisionAllow, "", nil
	}
	return authorizer.DecisionNoOpinion, "", nil
}

func mustDo(err error) {
	if err != nil {
		panic(fmt.Sprint(err))
	}
}
