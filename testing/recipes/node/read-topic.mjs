// Reads one topic of Gongbao and prints a line of JSON for each record, until it is stopped (Ctrl-C or SIGTERM).
//
//   npm ci
//   node read-topic.mjs BOOTSTRAP REGISTRY GROUP TOPIC [SINCE]
//
// SINCE, as 2026-03-01T00:00:00+08:00, begins again with what came since then; without it the group goes on where it stopped.
// KAFKA_USER and KAFKA_PASSWORD name the user of a listener that asks for a password.
import schemaRegistry from "@confluentinc/schemaregistry";
import { Consumer, stringDeserializer } from "@platformatic/kafka";

const { SchemaRegistryClient, AvroDeserializer, SerdeType } = schemaRegistry;
const [bootstrap, registry, group, topic, since] = process.argv.slice(2);
const { KAFKA_USER, KAFKA_PASSWORD, KAFKA_SECURITY = "SASL_SSL" } = process.env;

// By itself the registry's client waits for an answer without end.
const client = new SchemaRegistryClient({ baseURLs: [registry], createAxiosDefaults: { timeout: 30_000, proxy: false } });
const avro = new AvroDeserializer(client, SerdeType.VALUE, {});
const consumer = new Consumer({
  clientId: group,
  groupId: group,
  bootstrapBrokers: bootstrap.split(","),
  deserializers: { key: stringDeserializer },
  ...(KAFKA_USER && { sasl: { mechanism: "SCRAM-SHA-512", username: KAFKA_USER, password: KAFKA_PASSWORD } }),
  ...(KAFKA_USER && KAFKA_SECURITY === "SASL_SSL" && { tls: {} }),
});

// Put your work here. It may see a record twice after a crash: (documentId, revision, tagging) tells.
// A document of null has left the topic.
function handle(documentId, document) {
  console.log(
    JSON.stringify({
      documentId,
      revision: document?.revision ?? null,
      title: document?.document.title ?? null,
      changeClass: document?.changeClass ?? null,
      status: document?.status ?? null,
    }),
  );
}

// The first offset of each partition that is as late as SINCE; the end where nothing is.
async function replay() {
  const found = (await consumer.listOffsets({ topics: [topic], timestamp: BigInt(Date.parse(since)) })).get(topic);
  const ends = (await consumer.listOffsets({ topics: [topic] })).get(topic);
  const offsets = found.map((offset, partition) => ({ topic, partition, offset: offset < 0n ? ends[partition] : offset }));
  return { mode: "manual", offsets };
}

const start = since ? await replay() : { mode: "committed", fallbackMode: "earliest" };
const stream = await consumer.consume({ topics: [topic], autocommit: false, isolationLevel: 1, ...start });
const stop = () => stream.close();
process.once("SIGINT", stop);
process.once("SIGTERM", stop);
for await (const message of stream) {
  handle(message.key, message.value && (await avro.deserialize(topic, message.value)));
  // only what was worked through is committed
  await message.commit();
}
await consumer.close();
