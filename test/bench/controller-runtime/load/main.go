// The load generator of `npm run bench:runtime`: sends one request over and over, on some connections at once, each as
// fast as it is answered, and prints what it measured as JSON. It writes bytes that it made once and looks only at the
// length of what comes back, so that it takes little of the processor from the server beside it.
package main

import (
	"bufio"
	"bytes"
	"crypto/tls"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"net/http"
	"os"
	"sort"
	"sync"
	"syscall"
	"time"
)

type result struct {
	Requests int     `json:"requests"`
	Seconds  float64 `json:"seconds"`
	P50      float64 `json:"p50"`
	P99      float64 `json:"p99"`
	// Processor seconds of this program.
	Load float64 `json:"load"`
	// The body of the first answer.
	First json.RawMessage `json:"first"`
}

func main() {
	address := flag.String("address", "127.0.0.1:9443", "host and port")
	path := flag.String("path", "/", "path and query")
	connections := flag.Int("connections", 1, "at once")
	seconds := flag.Float64("seconds", 3, "to measure, after a warm-up of the same")
	bodyFile := flag.String("body", "", "file with the body")
	flag.Parse()
	body, err := os.ReadFile(*bodyFile)
	check(err)
	message := fmt.Appendf(nil, "POST %s HTTP/1.1\r\nHost: bench\r\nContent-Type: application/json\r\nAccept: application/json\r\nUser-Agent: kube-apiserver-admission\r\nContent-Length: %d\r\n\r\n", *path, len(body))
	message = append(message, body...)
	run(*address, message, *connections, *seconds)
	before := cpu()
	latencies, first := run(*address, message, *connections, *seconds)
	sort.Float64s(latencies)
	check(json.NewEncoder(os.Stdout).Encode(result{
		Requests: len(latencies), Seconds: *seconds, P50: quantile(latencies, 0.5), P99: quantile(latencies, 0.99),
		Load: cpu() - before, First: first,
	}))
}

// Latencies in milliseconds of what was answered in time.
func run(address string, message []byte, connections int, seconds float64) ([]float64, []byte) {
	var all []float64
	var first []byte
	var lock sync.Mutex
	var group sync.WaitGroup
	end := time.Now().Add(time.Duration(seconds * float64(time.Second)))
	for range connections {
		group.Go(func() {
			latencies, body := one(address, message, end)
			lock.Lock()
			defer lock.Unlock()
			all = append(all, latencies...)
			// A connection that came too late has none.
			if body != nil {
				first = body
			}
		})
	}
	group.Wait()
	return all, first
}

func one(address string, message []byte, end time.Time) ([]float64, []byte) {
	connection, err := tls.Dial("tcp", address, &tls.Config{InsecureSkipVerify: true, NextProtos: []string{"http/1.1"}})
	check(err)
	defer connection.Close()
	reader := bufio.NewReaderSize(connection, 16<<10)
	var latencies []float64
	var first []byte
	for {
		start := time.Now()
		if start.After(end) {
			return latencies, first
		}
		_, err := connection.Write(message)
		check(err)
		if first == nil {
			first = firstAnswer(reader)
		} else {
			skipAnswer(reader)
		}
		latencies = append(latencies, float64(time.Since(start).Microseconds())/1000)
	}
}

func firstAnswer(reader *bufio.Reader) []byte {
	response, err := http.ReadResponse(reader, nil)
	check(err)
	body, err := io.ReadAll(response.Body)
	check(err)
	if response.StatusCode != 200 {
		check(fmt.Errorf("%s: %s", response.Status, body))
	}
	return body
}

func skipAnswer(reader *bufio.Reader) {
	length := 0
	for {
		line, err := reader.ReadSlice('\n')
		check(err)
		if len(line) <= 2 {
			break
		}
		if name, value, found := bytes.Cut(line, []byte(":")); found && len(name) == 14 && bytes.EqualFold(name, []byte("content-length")) {
			for _, digit := range bytes.TrimSpace(value) {
				length = length*10 + int(digit-'0')
			}
		}
	}
	_, err := reader.Discard(length)
	check(err)
}

func quantile(sorted []float64, share float64) float64 {
	return sorted[min(len(sorted)-1, int(share*float64(len(sorted))))]
}

func cpu() float64 {
	var usage syscall.Rusage
	check(syscall.Getrusage(syscall.RUSAGE_SELF, &usage))
	return float64(usage.Utime.Nano()+usage.Stime.Nano()) / 1e9
}

func check(err error) {
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}
