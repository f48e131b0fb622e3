#!/bin/sh
# Says what can run the review on this agent: installed, node, docker or nothing.
set -u
node_is_new_enough() {
  node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null
}
if [ "$(ollamacode --version 2>/dev/null)" = "$REVIEW_VERSION" ]; then echo installed
elif node_is_new_enough; then echo node
elif docker version >/dev/null 2>&1; then echo docker
else echo nothing
fi
