package main

import (
	"encoding/base64"
	"fmt"
	"time"

	"github.com/google/cel-go/common/types"
	"github.com/google/cel-go/common/types/ref"
	"github.com/google/cel-go/common/types/traits"

	apiservercel "k8s.io/apiserver/pkg/cel"
)

const largestSafeInteger = 1<<53 - 1

// plain is a value as JSON. What JSON has not is tagged: {"timestamp": "…"}, {"int": "9007199254740993"}.
func plain(value ref.Val) any {
	switch value := value.(type) {
	case types.Int:
		if value > largestSafeInteger || value < -largestSafeInteger {
			return map[string]any{"int": fmt.Sprint(int64(value))}
		}
		return int64(value)
	case types.Double:
		return map[string]any{"double": fmt.Sprint(float64(value))}
	case types.Bytes:
		return map[string]any{"bytes": base64.StdEncoding.EncodeToString(value)}
	case types.Timestamp:
		return map[string]any{"timestamp": value.Time.UTC().Format(time.RFC3339Nano)}
	case types.Duration:
		return map[string]any{"duration": fmt.Sprint(value.Duration.Nanoseconds())}
	case types.Null:
		return nil
	case *types.Optional:
		if !value.HasValue() {
			return map[string]any{"optional": []any{}}
		}
		return map[string]any{"optional": []any{plain(value.GetValue())}}
	case traits.Lister:
		return plainList(value)
	case traits.Mapper:
		return plainMap(value)
	}
	return plainOpaque(value)
}

func plainList(list traits.Lister) any {
	result := []any{}
	for each := list.Iterator(); each.HasNext() == types.True; {
		result = append(result, plain(each.Next()))
	}
	return result
}

func plainMap(object traits.Mapper) any {
	result := map[string]any{}
	for each := object.Iterator(); each.HasNext() == types.True; {
		key := each.Next()
		result[fmt.Sprint(key.Value())] = plain(object.Get(key))
	}
	return result
}

func plainOpaque(value ref.Val) any {
	switch value := value.(type) {
	case apiservercel.Quantity:
		return map[string]any{"quantity": value.Quantity.String()}
	case *apiservercel.Quantity:
		return map[string]any{"quantity": value.Quantity.String()}
	case apiservercel.URL:
		return map[string]any{"url": value.URL.String()}
	case apiservercel.IP:
		return map[string]any{"ip": value.Addr.String()}
	case apiservercel.CIDR:
		return map[string]any{"cidr": value.Prefix.String()}
	case apiservercel.Format:
		return map[string]any{"format": value.Name}
	case apiservercel.Semver:
		return map[string]any{"semver": value.Version.String()}
	}
	return value.Value()
}
