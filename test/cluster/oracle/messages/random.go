package main

import (
	"bytes"
	"encoding/json"
	"math/rand"
	"os"
	"reflect"
	"time"

	"k8s.io/apimachinery/pkg/api/resource"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	"k8s.io/apimachinery/pkg/runtime/serializer/protobuf"
	"k8s.io/apimachinery/pkg/util/intstr"
	"sigs.k8s.io/randfill"
)

// Random is a list of random objects, as the API server writes it.
type Random struct {
	Kind
	Protobuf []byte          `json:"protobuf"`
	JSON     json.RawMessage `json:"json"`
}

// printRandom prints a list of each kind, a line each.
func printRandom(scheme *runtime.Scheme, kinds []Kind, seed int64, count int) {
	filler := randfill.NewWithSeed(seed).NilChance(0.3).NumElements(0, 3).MaxDepth(30).Funcs(fillers...)
	serializer := protobuf.NewSerializer(scheme, scheme)
	encoder := json.NewEncoder(os.Stdout)
	for _, kind := range kinds {
		list := newList(scheme, kind)
		items := reflect.ValueOf(list).Elem().FieldByName("Items")
		items.Set(reflect.MakeSlice(items.Type(), count, count))
		for index := range count {
			filler.Fill(items.Index(index).Addr().Interface())
			// A list in protobuf has no types of its items.
			items.Index(index).FieldByName("TypeMeta").SetZero()
		}
		encoded := &bytes.Buffer{}
		must(serializer.Encode(list, encoded))
		// The API server has its objects from their protobuf, which knows no empty lists.
		stored := newList(scheme, kind)
		_, _, err := serializer.Decode(encoded.Bytes(), nil, stored)
		must(err)
		text, err := json.Marshal(stored)
		must(err)
		must(encoder.Encode(Random{kind, encoded.Bytes(), text}))
	}
}

func newList(scheme *runtime.Scheme, kind Kind) runtime.Object {
	version := schema.GroupVersion{Group: kind.Group, Version: kind.Version}
	list, err := scheme.New(version.WithKind(kind.Kind + "List"))
	must(err)
	list.GetObjectKind().SetGroupVersionKind(version.WithKind(kind.Kind + "List"))
	return list
}

// What is random of all fields would be no value that an API server has.
var fillers = []any{
	func(it *resource.Quantity, random randfill.Continue) {
		*it = *resource.NewMilliQuantity(random.Int63n(1_000_000), resource.DecimalSI)
	},
	func(it *metav1.Time, random randfill.Continue) {
		it.Time = randomTime(random.Rand).Truncate(time.Second)
	},
	func(it *metav1.MicroTime, random randfill.Continue) {
		it.Time = randomTime(random.Rand).Truncate(time.Microsecond)
	},
	func(it *intstr.IntOrString, random randfill.Continue) {
		*it = intstr.FromInt32(random.Int31())
		if random.Bool() {
			*it = intstr.FromString(random.String(0))
		}
	},
	func(it *runtime.RawExtension, random randfill.Continue) {
		it.Raw, _ = json.Marshal(map[string]any{"text": random.String(0), "number": random.Int31()})
	},
	func(it *metav1.ManagedFieldsEntry, random randfill.Continue) { it.Manager = random.String(0) },
}

func randomTime(random *rand.Rand) time.Time {
	if random.Intn(4) == 0 {
		return time.Time{}
	}
	return time.UnixMicro(random.Int63n(4e15)).UTC()
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}
