#!/bin/sh
# Runs the review in a container. Values reach it through the environment: only names stand in the command line, where every user
# of the agent could read a secret.
set -eu
set -- --rm --init --name "$REVIEW_CONTAINER" --user "$(id -u):$(id -g)" --workdir "$PWD"
set -- "$@" --cap-drop ALL --security-opt no-new-privileges

for name in $(env | sed -n 's/^\([A-Za-z_][A-Za-z0-9_]*\)=.*/\1/p'); do
  case $name in
    OLLAMACODE_* | CHANGE_* | BRANCH_* | BUILD_* | JOB_* | JENKINS_URL | JENKINS_HOME | RUN_DISPLAY_URL | TAG_NAME | WORKSPACE | CI) ;;
    GIT_COMMIT | GIT_BRANCH | GIT_URL | GIT_PREVIOUS_COMMIT | GIT_PREVIOUS_SUCCESSFUL_COMMIT) ;;
    HTTP_PROXY | HTTPS_PROXY | NO_PROXY | http_proxy | https_proxy | no_proxy) ;;
    *) continue ;;
  esac
  set -- "$@" --env "$name"
done

# An agent that is itself a container of the same Docker has its workspace in a volume, and not on the host.
self=$(hostname)
if [ -f /.dockerenv ] && docker container inspect "$self" >/dev/null 2>&1; then
  set -- "$@" --volumes-from "$self"
else
  set -- "$@" --volume "$WORKSPACE:$WORKSPACE"
fi

# Beside an Ollama of withOllama: its name in their network.
if [ -n "${OLLAMA_NETWORK-}" ]; then
  export OLLAMACODE_OLLAMA_HOST=http://ollama:11434 OLLAMACODE_OLLAMA_INSECURE=true
  set -- "$@" --network "$OLLAMA_NETWORK" --env OLLAMACODE_OLLAMA_HOST --env OLLAMACODE_OLLAMA_INSECURE
fi
exec docker run "$@" "$REVIEW_IMAGE" ollamacode review
