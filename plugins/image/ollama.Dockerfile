# Ollama with a model in it, for `ollama-image`: no job pulls the model again, and none needs a way out.
# Its context is a model store that holds nothing else:
#   OLLAMA_MODELS=$PWD/store ollama serve &
#   ollama pull qwen2.5-coder:1.5b
#   docker build --file plugins/image/ollama.Dockerfile --tag registry.example.com/ollama-qwen:1.5b store
# OLLAMA_IMAGE names the server, which may lie in a registry of your own.
ARG OLLAMA_IMAGE=ollama/ollama:latest
FROM ${OLLAMA_IMAGE}
COPY manifests /root/.ollama/models/manifests
COPY blobs /root/.ollama/models/blobs
