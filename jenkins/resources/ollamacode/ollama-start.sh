#!/bin/sh
# Starts Ollama in a container on a network of its own, both called $OLLAMA_NETWORK, and prints its address.
set -eu
label=ollamacode.jenkins
hours=12

# What agents left that died: containers end by themselves after $hours.
docker container prune --force --filter "label=$label" --filter "until=${hours}h" >&2
docker network prune --force --filter "label=$label" --filter "until=${hours}h" >&2

docker network create --label "$label" "$OLLAMA_NETWORK" >/dev/null
set -- --detach --name "$OLLAMA_NETWORK" --label "$label"
set -- "$@" --network "$OLLAMA_NETWORK" --network-alias ollama --publish 127.0.0.1::11434
set -- "$@" --cap-drop ALL --security-opt no-new-privileges --pids-limit 512
set -- "$@" --env OLLAMA_HOST=0.0.0.0:11434
# An image that brings models needs no place to keep them; all else is kept for the next build.
brings='[ -d /root/.ollama/models/manifests ]'
if ! docker run --rm --network none --entrypoint /bin/sh "$OLLAMA_CONTAINER_IMAGE" -c "$brings"; then
  set -- "$@" --mount type=volume,source=ollamacode-models,target=/models --env OLLAMA_MODELS=/models
fi
[ -z "$OLLAMA_CONTAINER_MEMORY" ] || set -- "$@" --memory "$OLLAMA_CONTAINER_MEMORY"
[ -z "$OLLAMA_CONTAINER_CPUS" ] || set -- "$@" --cpus "$OLLAMA_CONTAINER_CPUS"
for name in HTTP_PROXY HTTPS_PROXY NO_PROXY http_proxy https_proxy no_proxy; do set -- "$@" --env "$name"; done
# A small image has a shell and sleep, and not much else.
# shellcheck disable=SC2016 # its own shell fills in
serve='ollama serve & server=$!; (sleep "$0"; kill "$server") & wait "$server"'
docker run "$@" --entrypoint /bin/sh "$OLLAMA_CONTAINER_IMAGE" -c "$serve" $((hours * 3600)) >/dev/null

waited=0
until docker exec --env OLLAMA_HOST=127.0.0.1:11434 "$OLLAMA_NETWORK" ollama list >/dev/null 2>&1; do
  waited=$((waited + 1))
  running=$(docker container inspect --format '{{.State.Running}}' "$OLLAMA_NETWORK")
  if [ "$running" != true ] || [ "$waited" -gt 120 ]; then
    docker logs --tail 20 "$OLLAMA_NETWORK" >&2
    echo "Ollama does not answer in its container after $waited s." >&2
    exit 1
  fi
  sleep 1
done
if [ -n "$OLLAMA_CONTAINER_MODEL" ]; then
  docker exec --env OLLAMA_HOST=127.0.0.1:11434 "$OLLAMA_NETWORK" ollama pull "$OLLAMA_CONTAINER_MODEL" >&2
fi

# An agent that is itself a container of the same Docker does not reach the host's loopback.
self=$(hostname)
if [ -f /.dockerenv ] && docker network connect "$OLLAMA_NETWORK" "$self" 2>/dev/null; then
  echo "http://$OLLAMA_NETWORK:11434"
else
  echo "http://$(docker port "$OLLAMA_NETWORK" 11434/tcp | head -n 1)"
fi
