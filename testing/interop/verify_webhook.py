"""Reads {"secret", "headers", "body"} on standard input and verifies the webhook with the Python library standardwebhooks; then changes one
character of the body and expects it to be refused. Exit code 0 only if both are as they should be."""

import json
import sys

from standardwebhooks import Webhook, WebhookVerificationError


def accepts(webhook, text, headers):
    try:
        webhook.verify(text, headers)
        return True
    except WebhookVerificationError:
        return False


given = json.load(sys.stdin)
lower = {name.lower(): value for name, value in given["headers"].items()}
verifier = Webhook(given["secret"])
result = {
    "accepted": accepts(verifier, given["body"], lower),
    "refusedChanged": not accepts(verifier, given["body"][:-1] + " ", lower),
}
print(json.dumps(result))
sys.exit(0 if all(result.values()) else 1)
