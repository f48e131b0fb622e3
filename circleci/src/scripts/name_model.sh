#!/bin/sh
# The name of the model as a file, for the cache's key.
set -eu
mkdir -p /tmp/ollamacode
model="${ORB_MODEL-}"
[ "$model" != '<nil>' ] || model=
printf '%s\n' "${model:-${OLLAMACODE_MODEL:-default}}" > /tmp/ollamacode/model
