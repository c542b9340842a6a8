// Package api keeps in go.mod what the generated APIs need; they are written into a copy of this module.
package api

import (
	_ "k8s.io/api/batch/v1"
	_ "k8s.io/apimachinery/pkg/apis/meta/v1"
)
