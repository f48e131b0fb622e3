package ollamacode

/**
 * A container with Ollama on a network of its own while a body runs; both are gone after it, however it ends. Only for
 * what cannot start one itself: the review in a container of ours, and steps of others. On an agent with Node the
 * program does better by itself.
 */
class Ollama implements Serializable {

    private static final long serialVersionUID = 1

    private final Object steps

    /** Of `Arguments.ollama`. */
    private final Map settings

    Ollama(Object steps, Map settings) {
        this.steps = steps
        this.settings = settings
    }

    Object around(Closure body) {
        if (!steps.isUnix()) {
            steps.error('withOllama: needs a Linux agent with Docker; on Windows use an Ollama of the agent')
        }
        String run = 'ollamacode-' + UUID.randomUUID()
        List environment = [
            'OLLAMA_NETWORK=' + run,
            'OLLAMA_CONTAINER_IMAGE=' + settings.ollamaImage,
            'OLLAMA_CONTAINER_MEMORY=' + settings.serviceMemory,
            'OLLAMA_CONTAINER_CPUS=' + settings.serviceCpus,
            'OLLAMA_CONTAINER_MODEL=' + settings.model,
        ]
        Object result = null
        steps.withEnv(environment) {
            try {
                String start = steps.libraryResource('ollamacode/ollama-start.sh')
                String host = steps.sh(label: 'Start Ollama', script: start, returnStdout: true).trim()
                List address = [
                    'OLLAMA_HOST=' + host,
                    'OLLAMACODE_OLLAMA_HOST=' + host,
                    'OLLAMACODE_OLLAMA_INSECURE=true',
                ]
                steps.withEnv(address) {
                    result = body()
                }
            } finally {
                String stop = steps.libraryResource('ollamacode/ollama-stop.sh')
                steps.sh(label: 'Remove Ollama', script: stop)
            }
        }
        return result
    }

}
