#!/bin/sh
# Removes the container that this job started, if there is one.
set -eu
if [ -s /tmp/ollamacode/container ]; then
  docker rm --force "$(cat /tmp/ollamacode/container)" > /dev/null
  rm /tmp/ollamacode/container
fi
