// Reads one topic of Gongbao and prints a line of JSON for each record, until it is stopped (Ctrl-C or SIGTERM).
//
//	go run . BOOTSTRAP REGISTRY GROUP TOPIC [SINCE]
//
// SINCE, as 2026-03-01T00:00:00+08:00, begins again with what came since then; without it the group goes on where it stopped.
// KAFKA_USER and KAFKA_PASSWORD name the user of a listener that asks for a password.
package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"log"
	"os"
	"os/signal"
	"sync"
	"syscall"
	"time"

	"github.com/hamba/avro/v2"
	"github.com/twmb/franz-go/pkg/kgo"
	"github.com/twmb/franz-go/pkg/sasl/scram"
	"github.com/twmb/franz-go/pkg/sr"
)

// Document has the fields that are wanted; the decoder skips the others.
type Document struct {
	Revision    int    `avro:"revision"`
	ChangeClass string `avro:"changeClass"`
	Status      string `avro:"status"`
	Facts       struct {
		Title string `avro:"title"`
	} `avro:"document"`
}

// Line is what is printed; of a document that has left the topic only its identifier.
type Line struct {
	DocumentID  string  `json:"documentId"`
	Revision    *int    `json:"revision"`
	Title       *string `json:"title"`
	ChangeClass *string `json:"changeClass"`
	Status      *string `json:"status"`
}

func main() {
	bootstrap, registryURL, group, topic := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	registry, err := sr.NewClient(sr.URLs(registryURL))
	check(err)
	options := []kgo.Opt{
		kgo.SeedBrokers(bootstrap),
		kgo.ConsumerGroup(group),
		kgo.ConsumeTopics(topic),
		kgo.ConsumeResetOffset(kgo.NewOffset().AtStart()),
		kgo.FetchIsolationLevel(kgo.ReadCommitted()),
		// only what was worked through is committed
		kgo.AutoCommitMarks(),
		kgo.BlockRebalanceOnPoll(),
	}
	if len(os.Args) > 5 {
		options = append(options, kgo.AdjustFetchOffsetsFn(replay(os.Args[5])))
	}
	if user := os.Getenv("KAFKA_USER"); user != "" {
		options = append(options, kgo.SASL(scram.Auth{User: user, Pass: os.Getenv("KAFKA_PASSWORD")}.AsSha512Mechanism()))
		if cmp.Or(os.Getenv("KAFKA_SECURITY"), "SASL_SSL") == "SASL_SSL" {
			options = append(options, kgo.DialTLS())
		}
	}
	client, err := kgo.NewClient(options...)
	check(err)
	schemas := map[int]avro.Schema{}
	for ctx.Err() == nil {
		fetches := client.PollFetches(ctx)
		fetches.EachError(func(topic string, _ int32, err error) {
			if ctx.Err() == nil {
				log.Fatalf("%s: %v", topic, err)
			}
		})
		fetches.EachRecord(func(record *kgo.Record) {
			check(process(string(record.Key), decode(registry, schemas, record.Value)))
			client.MarkCommitRecords(record)
		})
		client.AllowRebalance()
	}
	check(client.CommitMarkedOffsets(context.Background()))
	client.CloseAllowingRebalance()
}

// process is the place for your work. It may see a record twice after a crash: (documentId, revision, tagging) tells.
func process(documentID string, document *Document) error {
	line := Line{DocumentID: documentID}
	if document != nil {
		line = Line{documentID, &document.Revision, &document.Facts.Title, &document.ChangeClass, &document.Status}
	}
	text, err := json.Marshal(line)
	fmt.Println(string(text))
	return err
}

// decode reads Confluent's wire format: a zero, four bytes that name the schema, Avro. Null stays nil: the document has left the topic.
func decode(registry *sr.Client, schemas map[int]avro.Schema, value []byte) *Document {
	if value == nil {
		return nil
	}
	var header sr.ConfluentHeader
	id, body, err := header.DecodeID(value)
	check(err)
	if schemas[id] == nil {
		registered, err := registry.SchemaByID(context.Background(), id)
		check(err)
		schemas[id], err = avro.Parse(registered.Schema)
		check(err)
	}
	var document Document
	check(avro.Unmarshal(schemas[id], body, &document))
	return &document
}

// replay moves each partition back to a time, once: a later rebalance must not begin anew.
func replay(since string) func(context.Context, map[string]map[int32]kgo.Offset) (map[string]map[int32]kgo.Offset, error) {
	at, err := time.Parse(time.RFC3339, since)
	check(err)
	var lock sync.Mutex
	done := map[string]bool{}
	return func(_ context.Context, offsets map[string]map[int32]kgo.Offset) (map[string]map[int32]kgo.Offset, error) {
		lock.Lock()
		defer lock.Unlock()
		for topic, partitions := range offsets {
			for partition := range partitions {
				if name := fmt.Sprintf("%s/%d", topic, partition); !done[name] {
					done[name] = true
					partitions[partition] = kgo.NewOffset().AfterMilli(at.UnixMilli())
				}
			}
		}
		return offsets, nil
	}
}

func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}
