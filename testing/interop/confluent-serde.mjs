// Confluent's own client: reads lines {"topic", "bytes"} (base64) on standard input, decodes each with the registry whose address is the
// first argument, encodes it again under the latest schema of its subject, and prints {"topic", "bytes", "fields"}.
import registry from "@confluentinc/schemaregistry";
import { readAll } from "./input.mjs";

const { SchemaRegistryClient, AvroDeserializer, AvroSerializer, SerdeType } = registry;
// By itself the client waits for an answer without end, and asks a proxy that the environment names even for this machine.
const client = new SchemaRegistryClient({
  baseURLs: [process.argv[2]],
  createAxiosDefaults: { timeout: 15_000, proxy: false },
});
const deserializer = new AvroDeserializer(client, SerdeType.VALUE, {});
const serializer = new AvroSerializer(client, SerdeType.VALUE, { autoRegisterSchemas: false, useLatestVersion: true });

console.error(`client loaded after ${Math.round(performance.now())} ms`);
for (const line of (await readAll()).split("\n").filter((text) => text)) {
  const { topic, bytes } = JSON.parse(line);
  console.error(`${topic} after ${Math.round(performance.now())} ms`);
  const value = await deserializer.deserialize(topic, Buffer.from(bytes, "base64"));
  const again = await serializer.serialize(topic, value);
  console.log(JSON.stringify({ topic, bytes: again.toString("base64"), fields: Object.keys(value) }));
}
