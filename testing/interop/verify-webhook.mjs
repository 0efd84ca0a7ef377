// Reads {"secret", "publicKey", "headers", "body"} on standard input and verifies the webhook with the libraries that receivers use, as far as its
// form concerns them; then changes one character of the body and expects all of them to refuse it. Prints what each said; exit code 0 only if
// all of it is as it should be. publicKey (whpk_…) is given where the platform's key signed (v1a).
import { createPublicKey, verify as verifySignature } from "node:crypto";
import { HTTP } from "cloudevents";
import { verify as verifyHub } from "@octokit/webhooks-methods";
import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { readAll } from "./input.mjs";

const { secret, publicKey, headers, body } = JSON.parse(await readAll());
const changed = body.slice(0, -1) + (body.endsWith(" ") ? "\n" : " ");
const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

function byPlatformKey(text) {
  const x = Buffer.from(publicKey.slice("whpk_".length), "base64").toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  const content = Buffer.from(`${lower["webhook-id"]}.${lower["webhook-timestamp"]}.${text}`);
  const entries = lower["webhook-signature"].split(" ").filter((entry) => entry.startsWith("v1a,"));
  return entries.some((entry) => verifySignature(null, content, key, Buffer.from(entry.slice(4), "base64")));
}

const verifiers = {};
if (publicKey) {
  verifiers.ed25519 = byPlatformKey;
} else {
  for (const [name, webhook] of [["standardwebhooks", new StandardWebhook(secret)], ["svix", new SvixWebhook(secret)]]) {
    verifiers[name] = (text) => {
      webhook.verify(text, lower);
      return true;
    };
  }
}
if (lower["x-hub-signature-256"]) {
  verifiers.octokit = (text) => verifyHub(secret, text, lower["x-hub-signature-256"]);
}

async function accepts(verifier, text) {
  try {
    return await verifier(text);
  } catch (error) {
    if (process.env.DEBUG) console.error(error);
    return false;
  }
}

const results = {};
for (const [name, verifier] of Object.entries(verifiers)) {
  results[name] = { accepted: await accepts(verifier, body), refusedChanged: !(await accepts(verifier, changed)) };
}

// CloudEvents signs nothing: its library says whether this is an event, and a wrong attribute is what it refuses
const structured = (lower["content-type"] ?? "").startsWith("application/cloudevents+json");
if (structured || lower["ce-id"]) {
  const read = async (text, wrong) => {
    const event = HTTP.toEvent({ headers: { ...lower, ...wrong }, body: text });
    return HTTP.isEvent({ headers: lower, body: text }) && event.validate() && event.id === lower["webhook-id"];
  };
  const refused = structured
    ? !(await accepts((text) => read(text, {}), body.slice(1)))
    : !(await accepts((text) => read(text, { "ce-type": "" }), body));
  results.cloudevents = { accepted: await accepts((text) => read(text, {}), body), refusedChanged: refused };
}
console.log(JSON.stringify(results));
process.exit(Object.values(results).every((result) => result.accepted && result.refusedChanged) ? 0 : 1);
