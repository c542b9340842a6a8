/** The CronJob of kubebuilder's tutorial (https://book.kubebuilder.io/cronjob-tutorial/api-design), as controller-gen reads it. */
export const cronJob = `package v1

import (
	batchv1 "k8s.io/api/batch/v1"
	corev1 "k8s.io/api/core/v1"
	metav1 "k8s.io/apimachinery/pkg/apis/meta/v1"
)

// +kubebuilder:rbac:groups=batch.tutorial.example.com,resources=cronjobs,verbs=get;list;watch
// +kubebuilder:rbac:groups=batch.tutorial.example.com,resources=cronjobs/status,verbs=get;patch
// +kubebuilder:rbac:groups=batch,resources=jobs,verbs=get;list;watch;create;patch;delete
// +kubebuilder:webhook:path=/mutate-batch-tutorial-example-com-v1-cronjob,mutating=true,failurePolicy=fail,sideEffects=None,groups=batch.tutorial.example.com,resources=cronjobs,verbs=create;update,versions=v1,name=mcronjob.kb.io,admissionReviewVersions=v1
// +kubebuilder:webhook:path=/validate-batch-tutorial-example-com-v1-cronjob,mutating=false,failurePolicy=fail,sideEffects=None,groups=batch.tutorial.example.com,resources=cronjobs,verbs=create;update,versions=v1,name=vcronjob.kb.io,admissionReviewVersions=v1

// ConcurrencyPolicy describes how the job will be handled.
// +kubebuilder:validation:Enum=Allow;Forbid;Replace
type ConcurrencyPolicy string

// CronJobSpec is the desired state of a CronJob.
type CronJobSpec struct {
	// The schedule in Cron format.
	// +kubebuilder:validation:MinLength=1
	Schedule string \`json:"schedule"\`
	// Deadline in seconds for starting the job if it misses its time for any reason.
	// +optional
	// +kubebuilder:validation:Minimum=0
	StartingDeadlineSeconds *int64 \`json:"startingDeadlineSeconds,omitempty"\`
	// How to treat concurrent executions of a job.
	// +optional
	// +kubebuilder:default=Allow
	ConcurrencyPolicy ConcurrencyPolicy \`json:"concurrencyPolicy,omitempty"\`
	// Suspends all subsequent executions.
	// +optional
	Suspend *bool \`json:"suspend,omitempty"\`
	// The job that will be created.
	JobTemplate batchv1.JobTemplateSpec \`json:"jobTemplate"\`
	// The number of successful finished jobs to retain.
	// +optional
	// +kubebuilder:validation:Minimum=0
	SuccessfulJobsHistoryLimit *int32 \`json:"successfulJobsHistoryLimit,omitempty"\`
	// The number of failed finished jobs to retain.
	// +optional
	// +kubebuilder:validation:Minimum=0
	FailedJobsHistoryLimit *int32 \`json:"failedJobsHistoryLimit,omitempty"\`
}

// CronJobStatus is the observed state of a CronJob.
type CronJobStatus struct {
	// The jobs that run now.
	// +optional
	// +listType=atomic
	Active []corev1.ObjectReference \`json:"active,omitempty"\`
	// When the job was last scheduled.
	// +optional
	LastScheduleTime *metav1.Time \`json:"lastScheduleTime,omitempty"\`
	// Its conditions.
	// +listType=map
	// +listMapKey=type
	// +optional
	Conditions []metav1.Condition \`json:"conditions,omitempty"\`
}

// CronJob runs jobs by a schedule.
// +kubebuilder:object:root=true
// +kubebuilder:subresource:status
type CronJob struct {
	metav1.TypeMeta   \`json:",inline"\`
	metav1.ObjectMeta \`json:"metadata,omitempty"\`

	Spec   CronJobSpec   \`json:"spec"\`
	Status CronJobStatus \`json:"status,omitempty"\`
}

// CronJobList is a list of them.
// +kubebuilder:object:root=true
type CronJobList struct {
	metav1.TypeMeta \`json:",inline"\`
	metav1.ListMeta \`json:"metadata,omitempty"\`
	Items           []CronJob \`json:"items"\`
}
`;
