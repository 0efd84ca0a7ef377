#!/usr/bin/env python3
"""Compare docker-compose.yml with the Compose specification, with the program's settings and commands, and with docs/distributed.md."""
import json
import pathlib
import re
import sys

import yaml
from compose_spec import PyCompose

PROGRAM_MODULES = ("schemas", "producers", "streams", "portal", "standalone")
VARIABLE = re.compile(r"(?<!\$)\$\{([A-Z_]+)(?::[-?]([^}]*))?\}")


def sources(root, folders):
    for folder in folders:
        for file in sorted((root / folder).glob("src/main/java/**/*.java")):
            yield file.read_text(encoding="utf-8")


def string_literals(texts):
    return {literal for text in texts for literal in re.findall(r'"([^"\\\n]*)"', text)}


def known_keys(root):
    """Keys that the code names, whole or as a prefix ("gongbao.portal.") and a rest ("index.dir")."""
    keys = set()
    for folder in PROGRAM_MODULES:
        for text in sources(root, [folder]):
            literals = string_literals([text])
            prefixes = {literal for literal in literals if re.fullmatch(r"gongbao\.(?:[a-z]+\.)*", literal)}
            keys |= {literal for literal in literals if re.fullmatch(r"gongbao(?:\.[a-z]+)+", literal)}
            keys |= {prefix + literal for prefix in prefixes for literal in literals if re.fullmatch(r"[a-z]+(?:\.[a-z]+)*", literal)}
    return keys


def interpolated(text):
    """What Compose makes of the file when no variable is set."""
    return VARIABLE.sub(lambda found: found.group(2) or "", text).replace("$$", "$")


def problems(root):
    text = (root / "docker-compose.yml").read_text(encoding="utf-8")
    page = (root / "docs" / "distributed.md").read_text(encoding="utf-8")
    plain = interpolated(text)
    # merge keys are YAML 1.1, which the parser of the specification wants resolved
    compose = yaml.safe_load(plain)
    PyCompose.from_json(json.dumps({key: value for key, value in compose.items() if not key.startswith("x-")})).validate()
    keys = known_keys(root)
    commands = set(re.findall(r'name = "([a-z]+)"', "\n".join(sources(root, ["standalone"]))))
    for name, service in compose["services"].items():
        for variable in service.get("environment", {}):
            if variable.startswith("GONGBAO_") and variable.lower().replace("_", ".") not in keys:
                yield f"service {name}: no module knows the setting {variable}"
        command = service.get("command", [])
        if command and str(command[0]).endswith("/gongbao") and command[1] not in commands:
            yield f"service {name}: the program has no command {command[1]}"
        for port in service.get("ports", []):
            if not str(port).startswith("127.0.0.1:"):
                yield f"service {name}: port {port} is not bound to loopback"
        for dependency in service.get("depends_on", {}):
            wanted = service["depends_on"][dependency]["condition"]
            if wanted == "service_healthy" and "healthcheck" not in compose["services"][dependency]:
                yield f"service {name} waits for the health of {dependency}, which has no health check"
        if ":latest" in service["image"] or ":" not in service["image"]:
            yield f"service {name}: image {service['image']} has no version"
    for kind in ("webhook", "ckan"):
        literals = string_literals(sources(root, [f"connectors/{kind}"]))
        for key in json.loads(compose["configs"][kind]["content"]):
            if key.startswith(kind + ".") and key not in literals:
                yield f"connector {kind}: it has no key {key}"
    for variable in sorted({found.group(1) for found in VARIABLE.finditer(text)}):
        if f"`{variable}`" not in page:
            yield f"docs/distributed.md does not explain {variable}"
    for variable in sorted(set(re.findall(r"`((?:GONGBAO|CKAN)_[A-Z_]+)`", page.split("## Variables")[1]))):
        if variable not in text:
            yield f"docs/distributed.md explains {variable}, which docker-compose.yml does not use"


def main():
    found = list(problems(pathlib.Path(sys.argv[1])))
    for problem in found:
        print(problem, file=sys.stderr)
    print(f"docker-compose.yml: {len(found)} problems")
    sys.exit(1 if found else 0)


if __name__ == "__main__":
    main()
