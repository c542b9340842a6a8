// The oracle reads cases from stdin, a JSON object a line, and writes an answer a line to stdout, as soon as each is
// known and so in any order:
//
//	{"id": 1, "crd": {…}, "objects": [{"version": "v1", "object": {…}, "old": {…}, "subresource": "status"}]}
//	{"id": 1, "errors": [{"reason": "…", "field": "…", "message": "…"}], "warnings": [], "objects": [{"object": {…}, "errors": []}]}
//
//	{"id": 2, "cel": {"schema": {…}, "expressions": ["size(self)"], "values": [{"self": "a", "oldSelf": "b"}]}}
//	{"id": 2, "cel": [{"type": "int", "cost": "1", "results": [{"value": 1}]}]}
//
//	{"id": 3, "policy": {"policy": {…}, "requests": [{"operation": "CREATE", "object": {…}}]}}
//	{"id": 3, "policy": {"results": [{"action": "deny", "message": "…", "audit": {}}]}}
//
// A crd may also be a string: a document of YAML, read as the server reads it. An object is created; with "old" it is
// an update of that one, of its status where a subresource is named. Objects are answered only where their definition
// has no errors.
package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"runtime"
	"runtime/debug"
	"sync"
)

type request struct {
	ID      json.RawMessage `json:"id"`
	CRD     json.RawMessage `json:"crd"`
	Objects []objectCase    `json:"objects"`
	CEL     *expressionCase `json:"cel"`
	Policy  *policyCase     `json:"policy"`
}

type objectCase struct {
	Version     string          `json:"version"`
	Object      json.RawMessage `json:"object"`
	Old         json.RawMessage `json:"old"`
	Subresource string          `json:"subresource"`
}

type answer struct {
	ID       json.RawMessage `json:"id"`
	Errors   []problem       `json:"errors"`
	Warnings []string        `json:"warnings"`
	Objects  []objectAnswer  `json:"objects,omitempty"`
	// CEL has an answer for each expression, in their order.
	CEL    []expressionAnswer `json:"cel,omitempty"`
	Policy *policyAnswer      `json:"policy,omitempty"`
}

type objectAnswer struct {
	// Object is what the server would store: pruned and defaulted; nil where it can't be read at all.
	Object any       `json:"object"`
	Errors []problem `json:"errors"`
}

// A problem has the words of the server's Status.details.causes.
type problem struct {
	Reason  string `json:"reason"`
	Field   string `json:"field"`
	Message string `json:"message"`
}

func main() {
	// Compiled CEL environments are large and short-lived: collecting less often is a third faster.
	debug.SetGCPercent(400)
	debug.SetMemoryLimit(3 << 30)
	lines := make(chan []byte, 64)
	answers := make(chan answer, 64)
	var workers sync.WaitGroup
	for range runtime.GOMAXPROCS(0) {
		workers.Go(func() {
			for line := range lines {
				answers <- answerLine(line)
			}
		})
	}
	go func() {
		readLines(lines)
		workers.Wait()
		close(answers)
	}()
	writeAnswers(answers)
}

func readLines(lines chan<- []byte) {
	defer close(lines)
	input := bufio.NewReaderSize(os.Stdin, 1<<20)
	for {
		line, err := input.ReadBytes('\n')
		if len(line) > 1 {
			lines <- line
		}
		if err != nil {
			return
		}
	}
}

func writeAnswers(answers <-chan answer) {
	output := bufio.NewWriterSize(os.Stdout, 1<<20)
	encoder := json.NewEncoder(output)
	encoder.SetEscapeHTML(false)
	for next := range answers {
		if err := encoder.Encode(next); err != nil {
			log.Fatal(err)
		}
		// The asker may wait for this one before it sends more.
		if len(answers) == 0 {
			if err := output.Flush(); err != nil {
				log.Fatal(err)
			}
		}
	}
	output.Flush()
}

// answerLine turns a panic of the library into an error of this one case.
func answerLine(line []byte) (result answer) {
	var asked request
	defer func() {
		if cause := recover(); cause != nil {
			result = answer{ID: asked.ID, Errors: []problem{{"Panic", "", fmt.Sprint(cause, "\n", string(debug.Stack()))}}}
		}
	}()
	if err := json.Unmarshal(line, &asked); err != nil {
		return answer{Errors: []problem{{"Request", "", err.Error()}}}
	}
	return answerRequest(asked)
}

func answerRequest(asked request) answer {
	if asked.CEL != nil {
		return answer{ID: asked.ID, Errors: []problem{}, Warnings: []string{}, CEL: answerExpressions(*asked.CEL)}
	}
	if asked.Policy != nil {
		return answer{ID: asked.ID, Errors: []problem{}, Warnings: []string{}, Policy: answerPolicy(*asked.Policy)}
	}
	definition, errors := decodeDefinition(asked.CRD)
	result := answer{ID: asked.ID, Errors: errors, Warnings: []string{}}
	if definition == nil {
		return result
	}
	invalid, warnings := validateDefinition(definition)
	result.Errors = append(result.Errors, invalid...)
	result.Warnings = append(result.Warnings, warnings...)
	if len(result.Errors) > 0 {
		return result
	}
	served := map[string]*servedVersion{}
	for _, object := range asked.Objects {
		if served[object.Version] == nil {
			served[object.Version] = serveVersion(definition, object.Version)
		}
		result.Objects = append(result.Objects, served[object.Version].answer(object))
	}
	return result
}
