package main

import (
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/runtime"
)

type Widget struct {
	metav1.TypeMeta   `json:",inline"`
	metav1.ObjectMeta `json:"metadata,omitempty"`
	Spec              WidgetText `json:"spec"`
	Status            WidgetText `json:"status,omitempty"`
}

type WidgetText struct {
	Text string `json:"text"`
}

type WidgetList struct {
	metav1.TypeMeta `json:",inline"`
	metav1.ListMeta `json:"metadata,omitempty"`
	Items           []Widget `json:"items"`
}

func (it *Widget) DeepCopyObject() runtime.Object {
	copied := *it
	copied.ObjectMeta = *it.ObjectMeta.DeepCopy()
	return &copied
}

func (it *WidgetList) DeepCopyObject() runtime.Object {
	copied := WidgetList{TypeMeta: it.TypeMeta, ListMeta: *it.ListMeta.DeepCopy()}
	for _, item := range it.Items {
		copied.Items = append(copied.Items, *item.DeepCopyObject().(*Widget))
	}
	return &copied
}
