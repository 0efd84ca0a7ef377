// Confluent's own client: reads lines {"topic", "bytes"} (base64) on standard input, decodes each with the registry whose address is the
// first argument, encodes it again under the latest schema of its subject, and prints {"topic", "bytes", "fields"}.
import registry from "@confluentinc/schemaregistry";
import { readAll } from "./input.mjs";

const { SchemaRegistryClient, AvroDeserializer, AvroSerializer, SerdeType } = registry;
// By itself the client waits for an answer without end and does not ask again after one that did not come, and asks a proxy that the environment names even for this machine.
const client = new SchemaRegistryClient({
  baseURLs: [process.argv[2]],
  createAxiosDefaults: { timeout: 10_000, proxy: false },
});
const deserializer = new AvroDeserializer(client, SerdeType.VALUE, {});
const serializer = new AvroSerializer(client, SerdeType.VALUE, { autoRegisterSchemas: false, useLatestVersion: true });

/** Apicurio Registry has been seen to leave a request without an answer; the next one goes over another connection. */
async function patiently(call) {
  for (let tries = 1; ; tries++) {
    try {
      return await call();
    } catch (error) {
      if (error.code !== "ECONNABORTED" || tries === 3) throw error;
      console.error(`no answer after ${Math.round(performance.now())} ms: ${error.config?.url}`);
    }
  }
}

console.error(`client loaded after ${Math.round(performance.now())} ms`);
for (const line of (await readAll()).split("\n").filter((text) => text)) {
  const { topic, bytes } = JSON.parse(line);
  console.error(`${topic} after ${Math.round(performance.now())} ms`);
  const value = await patiently(() => deserializer.deserialize(topic, Buffer.from(bytes, "base64")));
  const again = await patiently(() => serializer.serialize(topic, value));
  console.log(JSON.stringify({ topic, bytes: again.toString("base64"), fields: Object.keys(value) }));
}
