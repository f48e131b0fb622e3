#!/bin/sh
# Sees to a program "ollamacode": the image's own, else out of the image, else from the npm registry.
set -eu
home=/tmp/ollamacode
mkdir -p "$home/bin"
# The cache's key is made of this file, also where the review never starts.
: > "$home/answers"
PATH="$home/bin:$PATH"
if command -v ollamacode > /dev/null 2>&1; then
  echo "It is there: $(command -v ollamacode)"
elif docker info > /dev/null 2>&1; then
  echo "Taking it from the image $ORB_IMAGE"
  container=$(docker create "$ORB_IMAGE")
  trap 'docker rm "$container" > /dev/null' EXIT
  docker cp "$container:/opt/ollamacode" "$home/program"
  docker cp "$container:/usr/local/bin/node" "$home/bin/node"
  printf '#!/bin/sh\nexec %s/bin/node %s/program/main.js "$@"\n' "$home" "$home" > "$home/bin/ollamacode"
  chmod 0755 "$home/bin/ollamacode"
elif command -v npm > /dev/null 2>&1; then
  echo "Taking version $ORB_VERSION from the npm registry"
  npm install --global --ignore-scripts --prefix "$home" "ollamacode@$ORB_VERSION"
else
  echo "This executor has no program \"ollamacode\", no Docker and no npm to get it with: use an image that has one of them." >&2
  exit 2
fi
