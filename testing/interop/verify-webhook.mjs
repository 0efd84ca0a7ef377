// Reads {"secret", "headers", "body"} on standard input and verifies the webhook with the libraries that receivers use; then changes one
// character of the body and expects both to refuse it. Prints what each said; exit code 0 only if all of it is as it should be.
import { Webhook as StandardWebhook } from "standardwebhooks";
import { Webhook as SvixWebhook } from "svix";
import { readAll } from "./input.mjs";

const { secret, headers, body } = JSON.parse(await readAll());
const changed = body.slice(0, -1) + (body.endsWith(" ") ? "\n" : " ");
const lower = Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), String(value)]));

function accepts(webhook, text) {
  try {
    webhook.verify(text, lower);
    return true;
  } catch (error) {
    if (process.env.DEBUG) console.error(error);
    return false;
  }
}

const results = {};
for (const [name, webhook] of [["standardwebhooks", new StandardWebhook(secret)], ["svix", new SvixWebhook(secret)]]) {
  results[name] = { accepted: accepts(webhook, body), refusedChanged: !accepts(webhook, changed) };
}
console.log(JSON.stringify(results));
process.exit(Object.values(results).every((result) => result.accepted && result.refusedChanged) ? 0 : 1);
