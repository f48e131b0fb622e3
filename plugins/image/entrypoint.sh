#!/bin/sh
# CI systems start their own shell in an image: a program that is there (sh, bash, cat, git, …) runs as it is.
# Everything else is a command or an option of OllamaCode.
set -eu
case "${1-}" in
  '' | -*) ;;
  *) if command -v "$1" >/dev/null 2>&1; then exec "$@"; fi ;;
esac
exec ollamacode "$@"
