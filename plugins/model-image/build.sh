#!/bin/sh
# build.sh MODEL IMAGE: builds IMAGE, an Ollama with MODEL in it.
#   OLLAMA_MODELS  store to take the model from; without it, or without the model in it, Ollama pulls it
#   OLLAMA_IMAGE   the server (default ollama/ollama:latest)
#   CA_FILE        PEM file of an authority of your own, for the pull
set -eu
if [ $# -ne 2 ]; then
  echo 'usage: build.sh MODEL IMAGE, for example build.sh qwen2.5-coder:1.5b registry.example.com/ollama-qwen:1.5b' >&2
  exit 2
fi
model=$1 image=$2
server=${OLLAMA_IMAGE:-ollama/ollama:latest}
here=$(cd "$(dirname "$0")" && pwd)

# [host/][namespace/]name[:tag], as Ollama reads it.
last=${model##*/}
case $last in *:*) tag=${last#*:} ;; *) tag=latest ;; esac
case $model in
  */*/*) path=${model%/*} ;;
  */*) path=registry.ollama.ai/${model%/*} ;;
  *) path=registry.ollama.ai/library ;;
esac
manifest=manifests/$path/${last%%:*}/$tag
case /$manifest/ in
  *[!A-Za-z0-9._/:-]* | *//* | */../* | */./*) echo "build.sh: $model is not the name of a model." >&2; exit 2 ;;
esac

work=$(mktemp -d)
container=
clean() {
  if [ -n "$container" ]; then docker rm --force "$container" >/dev/null; fi
  rm -rf "$work"
}
trap clean EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

store=${OLLAMA_MODELS:-}
if [ -z "$store" ] || [ ! -f "$store/$manifest" ]; then
  echo "Pulling $model …" >&2
  container=$(docker create --env OLLAMA_MODELS=/models --env HTTPS_PROXY --env https_proxy \
    ${CA_FILE:+--env SSL_CERT_FILE=/ca.pem} "$server")
  if [ -n "${CA_FILE:-}" ]; then docker cp "$CA_FILE" "$container:/ca.pem"; fi
  docker start "$container" >/dev/null
  until docker exec "$container" ollama list >/dev/null 2>&1; do
    if [ "$(docker inspect --format '{{.State.Running}}' "$container")" != true ]; then
      docker logs "$container" >&2
      exit 1
    fi
    sleep 1
  done
  docker exec "$container" ollama pull "$model" >&2
  docker cp "$container:/models" "$work/pulled"
  store=$work/pulled
fi

mkdir -p "$work/context/${manifest%/*}" "$work/context/blobs"
cp "$store/$manifest" "$work/context/$manifest"
for blob in $(grep -o 'sha256:[0-9a-f]\{64\}' "$store/$manifest" | sort -u); do
  file=blobs/sha256-${blob#sha256:}
  found=$(sha256sum <"$store/$file")
  if [ "${found%% *}" != "${blob#sha256:}" ]; then
    echo "build.sh: $store/$file is not what its name says; pull the model again." >&2
    exit 1
  fi
  ln "$store/$file" "$work/context/$file" 2>/dev/null || cp "$store/$file" "$work/context/$file"
done
digest=$(sha256sum <"$store/$manifest")

docker build --file "$here/Dockerfile" --build-arg "OLLAMA_IMAGE=$server" --tag "$image" \
  --label "ollamacode.model=$model" --label "ollamacode.model-digest=sha256:${digest%% *}" \
  "$work/context" >&2
echo "model-digest: sha256:${digest%% *}"
