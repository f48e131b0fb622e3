#!/bin/sh
# Which models are stored, and the week, as a file for the cache's key. A download that was cut off has no manifest and does not count.
set -eu
mkdir -p /tmp/ollamacode "$HOME/.ollama/models/manifests"
[ -e /tmp/ollamacode/model ] || echo default > /tmp/ollamacode/model
{
  date -u +%G-W%V
  find "$HOME/.ollama/models/manifests" -type f -exec cksum {} + | LC_ALL=C sort
} > /tmp/ollamacode/stored
