// How Kubernetes encodes the kinds of its API in protobuf and in JSON.
//
//	messages               prints what the tags of its Go types say, as JSON
//	messages SEED COUNT    prints a list of so many random objects for each kind, in both
package main

import (
	"encoding/json"
	"fmt"
	"os"
	"reflect"
	"sort"
	"strconv"
	"strings"

	admissionregistrationv1 "k8s.io/api/admissionregistration/v1"
	appsv1 "k8s.io/api/apps/v1"
	autoscalingv1 "k8s.io/api/autoscaling/v1"
	autoscalingv2 "k8s.io/api/autoscaling/v2"
	batchv1 "k8s.io/api/batch/v1"
	certificatesv1 "k8s.io/api/certificates/v1"
	coordinationv1 "k8s.io/api/coordination/v1"
	corev1 "k8s.io/api/core/v1"
	discoveryv1 "k8s.io/api/discovery/v1"
	eventsv1 "k8s.io/api/events/v1"
	flowcontrolv1 "k8s.io/api/flowcontrol/v1"
	networkingv1 "k8s.io/api/networking/v1"
	nodev1 "k8s.io/api/node/v1"
	policyv1 "k8s.io/api/policy/v1"
	rbacv1 "k8s.io/api/rbac/v1"
	resourcev1 "k8s.io/api/resource/v1"
	schedulingv1 "k8s.io/api/scheduling/v1"
	storagev1 "k8s.io/api/storage/v1"
	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/util/intstr"
)

// Field is one of a message.
type Field struct {
	Number int `json:"number"`
	// In JSON; empty where the fields of the message stand in its place.
	Name string `json:"name"`
	// string, bytes, bool, int, quantity, intOrString, time, microTime, json, strings, unread, or the name of a message.
	Type string `json:"type"`
	// list, map, or nothing.
	Holds string `json:"holds,omitempty"`
	// JSON leaves it out where it is zero.
	OmitsZero bool `json:"omitsZero,omitempty"`
	// JSON says null where it is missing.
	Nulls bool `json:"nulls,omitempty"`
}

// Kind is one that the API server keeps.
type Kind struct {
	Group   string `json:"group"`
	Version string `json:"version"`
	Kind    string `json:"kind"`
	Message string `json:"message"`
}

var special = map[reflect.Type]string{
	reflect.TypeFor[resource.Quantity]():         "quantity",
	reflect.TypeFor[intstr.IntOrString]():        "intOrString",
	reflect.TypeFor[metav1.Time]():               "time",
	reflect.TypeFor[metav1.MicroTime]():          "microTime",
	reflect.TypeFor[runtime.RawExtension]():      "json",
	reflect.TypeFor[metav1.ManagedFieldsEntry](): "unread",
}

var messages = map[string][]Field{}

func main() {
	scheme := runtime.NewScheme()
	for _, add := range []func(*runtime.Scheme) error{
		admissionregistrationv1.AddToScheme, appsv1.AddToScheme, autoscalingv1.AddToScheme, autoscalingv2.AddToScheme,
		batchv1.AddToScheme, certificatesv1.AddToScheme, coordinationv1.AddToScheme, corev1.AddToScheme,
		discoveryv1.AddToScheme, eventsv1.AddToScheme, flowcontrolv1.AddToScheme, networkingv1.AddToScheme,
		nodev1.AddToScheme, policyv1.AddToScheme, rbacv1.AddToScheme, resourcev1.AddToScheme, schedulingv1.AddToScheme,
		storagev1.AddToScheme,
	} {
		must(add(scheme))
	}
	// Around all lists, and in the place of them.
	message(reflect.TypeFor[metav1.ListMeta]())
	message(reflect.TypeFor[metav1.Status]())
	kinds := []Kind{}
	for kind, goType := range scheme.AllKnownTypes() {
		if meta, ok := goType.FieldByName("ObjectMeta"); !ok || meta.Type != reflect.TypeFor[metav1.ObjectMeta]() {
			continue
		}
		if !scheme.Recognizes(kind.GroupVersion().WithKind(kind.Kind + "List")) {
			continue
		}
		kinds = append(kinds, Kind{kind.Group, kind.Version, kind.Kind, message(goType)})
	}
	sort.Slice(kinds, func(one, other int) bool { return kinds[one].Message < kinds[other].Message })
	if len(os.Args) == 3 {
		seed, err := strconv.ParseInt(os.Args[1], 10, 64)
		must(err)
		count, err := strconv.Atoi(os.Args[2])
		must(err)
		printRandom(scheme, kinds, seed, count)
		return
	}
	must(json.NewEncoder(os.Stdout).Encode(map[string]any{"kinds": kinds, "messages": messages}))
}

// message reads the tags of a type's fields, and returns its name.
func message(goType reflect.Type) string {
	name := goType.PkgPath() + "." + goType.Name()
	if _, known := messages[name]; known {
		return name
	}
	messages[name] = nil
	fields := []Field{}
	for index := range goType.NumField() {
		field := goType.Field(index)
		number, encoded := numberOf(field)
		if !encoded {
			if field.Name != "TypeMeta" {
				panic(fmt.Sprintf("%s.%s has no number", name, field.Name))
			}
			continue
		}
		fields = append(fields, fieldOf(field, number))
	}
	sort.Slice(fields, func(one, other int) bool { return fields[one].Number < fields[other].Number })
	messages[name] = fields
	return name
}

func numberOf(field reflect.StructField) (int, bool) {
	parts := strings.Split(field.Tag.Get("protobuf"), ",")
	if len(parts) < 2 {
		return 0, false
	}
	number, err := strconv.Atoi(parts[1])
	return number, err == nil
}

func fieldOf(field reflect.StructField, number int) Field {
	name, options, _ := strings.Cut(field.Tag.Get("json"), ",")
	omits := strings.Contains(options, "omitempty")
	it := Field{Number: number, Name: name}
	goType := field.Type
	optional := false
	if goType.Kind() == reflect.Pointer {
		goType, optional = goType.Elem(), true
	}
	switch {
	case goType.Kind() == reflect.Slice && goType.Elem().Kind() != reflect.Uint8:
		goType, optional, it.Holds = goType.Elem(), true, "list"
	case goType.Kind() == reflect.Map:
		goType, optional, it.Holds = goType.Elem(), true, "map"
	case goType.Kind() == reflect.Slice:
		optional = true
	}
	it.Type = typeName(goType)
	it.Nulls = optional && !omits
	// Empty lists and maps are not written, empty bytes are.
	hasZero := !optional && goType.Kind() != reflect.Struct || it.Type == "bytes" && it.Holds == ""
	it.OmitsZero = omits && hasZero || !optional && strings.Contains(options, "omitzero")
	return it
}

func typeName(goType reflect.Type) string {
	if goType.Kind() == reflect.Pointer {
		panic("a list of pointers: " + goType.String())
	}
	if name, ok := special[goType]; ok {
		return name
	}
	switch goType.Kind() {
	case reflect.String:
		return "string"
	case reflect.Bool:
		return "bool"
	case reflect.Int32, reflect.Int64:
		return "int"
	case reflect.Slice:
		if goType.Elem().Kind() == reflect.Uint8 {
			return "bytes"
		}
		if goType.Elem().Kind() == reflect.String {
			return "strings"
		}
	case reflect.Struct:
		if reflect.PointerTo(goType).Implements(reflect.TypeFor[json.Marshaler]()) {
			panic(goType.String() + " has a JSON of its own")
		}
		return message(goType)
	}
	panic("no type of a message: " + goType.String())
}
