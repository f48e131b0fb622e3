#!/bin/sh
# Waits for the Ollama of the second container, or starts one, and pulls the model.
set -eu
url=http://127.0.0.1:11434
mkdir -p /tmp/ollamacode
ask() { # path, body of a POST
  if command -v curl > /dev/null 2>&1; then
    curl --silent --fail --show-error ${2:+--data "$2"} "$url$1"
  else
    node -e '
      const [url, body] = process.argv.slice(1);
      fetch(url, body ? { method: "POST", body } : {})
        .then(async (answer) => {
          console.log(await answer.text());
          process.exit(answer.ok ? 0 : 1);
        })
        .catch(() => process.exit(1));
    ' "$url$1" "${2-}"
  fi
}
if [ "${OLLAMACODE_SERVICE-}" != host ]; then
  mkdir -p "$HOME/.ollama/models"
  docker run --detach --label ollamacode.orb=with_ollama --publish 127.0.0.1:11434:11434 \
    --volume "$HOME/.ollama/models:/models" --env OLLAMA_MODELS=/models --env HOME=/tmp \
    --user "$(id -u):$(id -g)" --cap-drop ALL --security-opt no-new-privileges \
    "$ORB_OLLAMA_IMAGE" > /tmp/ollamacode/container
fi
left=120
until ask /api/version > /dev/null 2>&1; do
  if [ "$left" -eq 0 ]; then
    echo "No Ollama answers at $url" >&2
    exit 1
  fi
  [ $((left % 30)) -ne 0 ] || echo "Waiting for Ollama, at most $left s more"
  left=$((left - 1))
  sleep 1
done
if ask /api/tags | grep -qF "\"name\":\"$ORB_MODEL\""; then
  echo "$ORB_MODEL is there"
  exit 0
fi
pull() {
  if [ -s /tmp/ollamacode/container ]; then
    docker exec "$(cat /tmp/ollamacode/container)" ollama pull "$ORB_MODEL"
  else
    ask /api/pull "{\"model\":\"$ORB_MODEL\"}" | tail -n 1 | grep '"success"'
  fi
}
# A step without a line is ended after ten minutes, and large models take longer than that.
while sleep 50 > /dev/null 2>&1; do echo "Pulling $ORB_MODEL"; done &
ticking=$!
code=0
pull || code=$?
kill "$ticking"
exit "$code"
