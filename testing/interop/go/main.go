// Reads {"secret", "headers", "body"} on standard input and verifies the webhook with the Go library of Standard Webhooks; then changes one
// character of the body and expects it to be refused. Exit code 0 only if both are as they should be.
package main

import (
	"encoding/json"
	"fmt"
	"net/http"
	"os"

	standardwebhooks "github.com/standard-webhooks/standard-webhooks/libraries/go"
)

func main() {
	var given struct {
		Secret  string            `json:"secret"`
		Headers map[string]string `json:"headers"`
		Body    string            `json:"body"`
	}
	if err := json.NewDecoder(os.Stdin).Decode(&given); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	headers := http.Header{}
	for name, value := range given.Headers {
		headers.Set(name, value)
	}
	webhook, err := standardwebhooks.NewWebhook(given.Secret)
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(2)
	}
	accepted := webhook.Verify([]byte(given.Body), headers) == nil
	refused := webhook.Verify([]byte(given.Body[:len(given.Body)-1]+" "), headers) != nil
	fmt.Printf("{\"accepted\": %t, \"refusedChanged\": %t}\n", accepted, refused)
	if !accepted || !refused {
		os.Exit(1)
	}
}
