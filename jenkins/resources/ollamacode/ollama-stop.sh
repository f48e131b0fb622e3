#!/bin/sh
# Removes container and network, also when only one of them was made.
docker rm --force --volumes "$OLLAMA_NETWORK" >/dev/null 2>&1
docker network disconnect --force "$OLLAMA_NETWORK" "$(hostname)" >/dev/null 2>&1
docker network rm "$OLLAMA_NETWORK" >/dev/null 2>&1
if docker container inspect "$OLLAMA_NETWORK" >/dev/null 2>&1; then
  echo "The container $OLLAMA_NETWORK could not be removed." >&2
  exit 1
fi
