// An operator over controller-runtime that does what test/bench/operator does over kext: webhooks of pods, a controller
// that gives each widget a ConfigMap and a status, and one that has all pods in its cache and does nothing about them.
package main

import (
	"context"
	"flag"
	"fmt"
	"os"

	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
	"k8s.io/apimachinery/pkg/apis/meta/v1/unstructured"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/schema"
	corev1ac "k8s.io/client-go/applyconfigurations/core/v1"
	metav1ac "k8s.io/client-go/applyconfigurations/meta/v1"
	clientgoscheme "k8s.io/client-go/kubernetes/scheme"
	ctrl "sigs.k8s.io/controller-runtime"
	"sigs.k8s.io/controller-runtime/pkg/client"
	"sigs.k8s.io/controller-runtime/pkg/controller"
	"sigs.k8s.io/controller-runtime/pkg/healthz"
	"sigs.k8s.io/controller-runtime/pkg/log/zap"
	metricsserver "sigs.k8s.io/controller-runtime/pkg/metrics/server"
	"sigs.k8s.io/controller-runtime/pkg/webhook"
	"sigs.k8s.io/controller-runtime/pkg/webhook/admission"
)

func main() {
	webhookPort := flag.Int("webhook-port", 9443, "")
	certificates := flag.String("webhook-cert-dir", "", "")
	metrics := flag.String("metrics-bind-address", ":8080", "")
	health := flag.String("health-probe-bind-address", ":8081", "")
	flag.Parse()
	ctrl.SetLogger(zap.New())
	scheme := runtime.NewScheme()
	must(clientgoscheme.AddToScheme(scheme))
	scheme.AddKnownTypes(version, &Widget{}, &WidgetList{})
	metav1.AddToGroupVersion(scheme, version)
	manager, err := ctrl.NewManager(ctrl.GetConfigOrDie(), ctrl.Options{
		Scheme:                 scheme,
		Metrics:                metricsserver.Options{BindAddress: *metrics},
		HealthProbeBindAddress: *health,
		WebhookServer:          webhook.NewServer(webhook.Options{Port: *webhookPort, CertDir: *certificates}),
	})
	must(err)
	must(ctrl.NewWebhookManagedBy(manager, &corev1.Pod{}).WithDefaulter(pods{}).WithValidator(pods{}).Complete())
	must(ctrl.NewControllerManagedBy(manager).For(&Widget{}).Owns(&corev1.ConfigMap{}).
		WithOptions(controller.Options{MaxConcurrentReconciles: 4}).Complete(widgets{manager.GetClient()}))
	must(ctrl.NewControllerManagedBy(manager).For(&corev1.Pod{}).Complete(nothing{}))
	must(manager.AddReadyzCheck("webhooks", manager.GetWebhookServer().StartedChecker()))
	must(manager.AddHealthzCheck("ping", healthz.Ping))
	must(manager.Start(ctrl.SetupSignalHandler()))
}

type pods struct{}

func (pods) Default(_ context.Context, pod *corev1.Pod) error {
	if pod.Spec.SecurityContext == nil {
		pod.Spec.SecurityContext = &corev1.PodSecurityContext{}
	}
	if pod.Spec.SecurityContext.SeccompProfile == nil {
		pod.Spec.SecurityContext.SeccompProfile = &corev1.SeccompProfile{Type: corev1.SeccompProfileTypeRuntimeDefault}
	}
	for index := range pod.Spec.Containers {
		harden(&pod.Spec.Containers[index])
	}
	for index := range pod.Spec.InitContainers {
		harden(&pod.Spec.InitContainers[index])
	}
	return nil
}

func harden(container *corev1.Container) {
	if container.SecurityContext == nil {
		container.SecurityContext = &corev1.SecurityContext{}
	}
	if container.SecurityContext.AllowPrivilegeEscalation == nil {
		container.SecurityContext.AllowPrivilegeEscalation = new(false)
	}
	if container.SecurityContext.Capabilities == nil {
		container.SecurityContext.Capabilities = &corev1.Capabilities{Drop: []corev1.Capability{"ALL"}}
	}
}

func (pods) ValidateCreate(_ context.Context, pod *corev1.Pod) (admission.Warnings, error) {
	for _, container := range pod.Spec.Containers {
		if context := container.SecurityContext; context != nil && context.Privileged != nil && *context.Privileged {
			return nil, fmt.Errorf("%s is privileged", container.Name)
		}
	}
	return nil, nil
}

func (it pods) ValidateUpdate(ctx context.Context, _, pod *corev1.Pod) (admission.Warnings, error) {
	return it.ValidateCreate(ctx, pod)
}

func (pods) ValidateDelete(context.Context, *corev1.Pod) (admission.Warnings, error) { return nil, nil }

type widgets struct{ client.Client }

func (it widgets) Reconcile(ctx context.Context, request ctrl.Request) (ctrl.Result, error) {
	var widget Widget
	if err := it.Get(ctx, request.NamespacedName, &widget); err != nil {
		return ctrl.Result{}, client.IgnoreNotFound(err)
	}
	owner := metav1ac.OwnerReference().WithAPIVersion(version.String()).WithKind("Widget").
		WithName(widget.Name).WithUID(widget.UID).WithController(true).WithBlockOwnerDeletion(false)
	child := corev1ac.ConfigMap(widget.Name, widget.Namespace).WithOwnerReferences(owner).
		WithData(map[string]string{"text": widget.Spec.Text})
	if err := it.Apply(ctx, child, client.FieldOwner("bench/widgets"), client.ForceOwnership); err != nil {
		return ctrl.Result{}, err
	}
	if widget.Status.Text == widget.Spec.Text {
		return ctrl.Result{}, nil
	}
	status := &unstructured.Unstructured{Object: map[string]any{"status": map[string]any{"text": widget.Spec.Text}}}
	status.SetGroupVersionKind(version.WithKind("Widget"))
	status.SetName(widget.Name)
	status.SetNamespace(widget.Namespace)
	return ctrl.Result{}, it.Status().Apply(ctx, client.ApplyConfigurationFromUnstructured(status), client.FieldOwner("bench/widgets"), client.ForceOwnership)
}

type nothing struct{}

func (nothing) Reconcile(context.Context, ctrl.Request) (ctrl.Result, error) { return ctrl.Result{}, nil }

var version = schema.GroupVersion{Group: "bench.example.com", Version: "v1"}

func must(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
