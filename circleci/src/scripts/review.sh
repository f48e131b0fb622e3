#!/bin/sh
# Hands the parameters to OllamaCode. One that is empty, or "<nil>" as CircleCI writes an empty pipeline value, is not given: then a
# variable of the context, the project or the executor holds.
set -eu
PATH="/tmp/ollamacode/bin:$PATH"
value=''
variable=''
for name in $ORB_OPTIONS; do
  eval "value=\${ORB_$name-}"
  case "$value" in
    '' | '<nil>') ;;
    *) eval "export OLLAMACODE_$name=\"\$value\"" ;;
  esac
done
# Of a secret the parameter has the name of the variable. What the program runs does not inherit it under that name.
for name in $ORB_SECRETS; do
  eval "variable=\${ORB_$name-}"
  if [ -n "$variable" ] && [ "$variable" != "OLLAMACODE_$name" ]; then
    eval "value=\${$variable-}"
    unset "$variable"
    eval "export OLLAMACODE_$name=\"\$value\""
  fi
done
mkdir -p "$OLLAMACODE_REPORT_DIR" "$OLLAMACODE_CACHE_DIR/answers"

answers() {
  node -e 'fetch("http://127.0.0.1:11434/api/version").then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))'
}
# The second container starts together with this one, and CircleCI waits for neither.
if [ "${OLLAMACODE_SERVICE-}" = host ] && [ -z "${OLLAMACODE_OLLAMA_HOST-}" ] && [ "${OLLAMACODE_MODEL-}" != none ]; then
  left=120
  until answers || [ "$left" -eq 0 ]; do
    [ $((left % 30)) -ne 0 ] || echo "Waiting for Ollama, at most $left s more"
    left=$((left - 1))
    sleep 1
  done
  [ "$left" -ne 0 ] || echo "No Ollama answers at localhost:11434" >&2
fi

ollamacode review &
review=$!
trap 'kill "$review"' INT TERM
code=0
wait "$review" || code=$?
# A signal ends the wait and not the review, which stops its Ollama and writes down what it has found.
while kill -0 "$review" 2> /dev/null; do
  code=0
  wait "$review" || code=$?
done
# An entry of the cache is never written twice: its name tells which answers are in it.
find "$OLLAMACODE_CACHE_DIR/answers" -name '*.json' | LC_ALL=C sort > /tmp/ollamacode/answers
exit "$code"
